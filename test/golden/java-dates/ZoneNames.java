import java.time.*; import java.time.format.*; import java.util.*;
public class ZoneNames { public static void main(String[] a){
 Map<String,TreeSet<String>> m=new TreeMap<>();
 Locale.setDefault(Locale.US);
 for(String id: new TreeSet<>(ZoneId.getAvailableZoneIds())){ if(!id.matches("[a-zA-Z/_]+"))continue;
  ZoneId z=ZoneId.of(id); String[] f=new String[6]; Arrays.fill(f,"");
  for(int mo=1;mo<=12;mo++){ ZonedDateTime t=ZonedDateTime.of(2026,mo,15,12,0,0,0,z); boolean d=z.getRules().isDaylightSavings(t.toInstant());
   f[d?1:0]=t.format(DateTimeFormatter.ofPattern("z")); f[d?4:3]=t.format(DateTimeFormatter.ofPattern("zzzz")); f[2]=t.format(DateTimeFormatter.ofPattern("v")); f[5]=t.format(DateTimeFormatter.ofPattern("vvvv")); }
  m.computeIfAbsent(String.join("|",f),k->new TreeSet<>()).add(id);
 }
 for(var e:m.entrySet()) System.out.println(e.getKey()+"|"+String.join(" ",e.getValue()));
}}
