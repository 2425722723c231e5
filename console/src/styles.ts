/** In this order: the theme overrides Cloudscape's own values. */
import 'uplot/dist/uPlot.min.css'
import '../node_modules/.leat-theme/theme.css'
import './console.css'
