import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;

/** What DateTimeFormatter makes of many patterns: `java DateGolden.java > golden.tsv` (Java 17). One line each: pattern, zone, epoch ms, text, or `refused`. */
public class DateGolden {
  static final String[] PATTERNS = {
    "yyyy/MM/dd/HH/", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "'year='yyyy'/month='MM", "YYYY/'W'ww", "YYYY-MM-DD", "yy", "y", "yyy", "yyyyy", "u", "uu", "uuuu",
    "Y", "YY", "YYY", "YYYYY", "''", "'it''s'", "[yyyy][MM]", "yyyy[-MM[-dd]]", "h:mm a", "K k h H", "KK kk hh HH", "EEE, d MMM yyyy", "EEEE d MMMM", "e ee eee eeee eeeee", "c ccc cccc ccccc",
    "Q QQ QQQ QQQQ QQQQQ", "q qq qqq qqqq qqqqq", "M MM MMM MMMM MMMMM", "L LL LLL LLLL LLLLL", "w ww W", "D DD DDD", "F", "g", "A", "AAAAAAAAAA", "n", "N", "S", "SSS", "SSSSSSSSS", "G GGGG GGGGG",
    "z", "zz", "zzzz", "VV", "v", "vvvv", "O OOOO", "X XX XXX XXXX XXXXX", "x xx xxx xxxx xxxxx", "Z ZZ ZZZ ZZZZ ZZZZZ", "B BBBB BBBBB", "pppH", "ppppMMM", "dt=yyyy", "a-b", "E EE", "s ss m mm",
    "", " ", "日yyyy", "dd.MM.yyyy HH:mm", "yyyy/MM/dd/HH/mm", "ggggggg", "NNNNNNNNNNNNNNNNN",
    "YYYYYYYYYYYYYYYYYYYY", "DDDD", "ddd", "HHH", "mmm", "sss", "SSSSSSSSSS", "MMMMMM", "EEEEEE", "cc", "aa", "FF", "WW", "www", "V", "VVV", "vv", "zzzzz", "OO", "XXXXXX", "xxxxxx", "ZZZZZZ",
    "BB", "p", "ppp", "'open", "]", "[yyyy", "{yyyy}", "#", "T", "yyyy-MM-ddTHH", "b", "C", "I", "J", "P", "R", "U", "f", "i", "j", "l", "o", "r", "t", "GGGGGG", "QQQQQQ", "kkk", "hhh", "KKK",
  };
  static final String[] ZONES = { "UTC", "Asia/Tokyo", "America/New_York", "Europe/Dublin", "Asia/Kathmandu", "America/St_Johns" };
  static final String[] TIMES = {
    "2018-08-27T10:30:00Z", "2026-11-21T10:05:09.042Z", "2024-12-29T00:00:00Z", "2024-12-31T23:59:59.999Z", "2025-01-01T00:00:00Z", "2026-12-27T12:00:00Z", "2022-01-01T05:00:00Z",
    "2024-02-29T18:00:00Z", "2026-03-29T01:00:00Z", "2026-11-01T05:59:59.999Z", "2026-07-04T21:00:00Z", "2027-01-02T11:59:00Z",
  };

  public static void main(String[] args) {
    Locale.setDefault(Locale.US);
    StringBuilder out = new StringBuilder();
    for (String pattern : PATTERNS) {
      DateTimeFormatter format;
      try {
        format = DateTimeFormatter.ofPattern(pattern);
      } catch (IllegalArgumentException refused) {
        out.append(pattern).append("\trefused\n");
        continue;
      }
      for (String zone : ZONES)
        for (String time : TIMES) {
          Instant instant = Instant.parse(time);
          String text;
          try { text = format.format(instant.atZone(ZoneId.of(zone))); } catch (DateTimeException impossible) { continue; }
          out.append(String.join("\t", pattern, zone, Long.toString(instant.toEpochMilli()), text)).append('\n');
        }
    }
    System.out.print(out);
  }
}
