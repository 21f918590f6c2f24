/// How a page looks: on a screen of any width and on paper, in light and in dark.
///
/// It has none of the characters that markup escapes, so it stands in the page as it is.
enum PageStyle {
    static let text = """
        :root{color-scheme:light dark}\
        body{font:15px/1.5 system-ui,sans-serif;margin:1rem auto;max-width:64rem;padding:0 1rem}\
        h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.6rem}\
        .wide{overflow-x:auto}table{border-collapse:collapse}\
        th,td{border-bottom:1px solid #8886;padding:.2rem .8rem .2rem 0;text-align:left;vertical-align:top}\
        th small,th span,svg{display:block}th small{font-weight:normal;opacity:.75}\
        .ends{display:flex;justify-content:space-between;width:160px}\
        bdi{overflow-wrap:anywhere;white-space:pre-wrap}\
        .number{font-variant-numeric:tabular-nums;white-space:nowrap}\
        .unsure{opacity:.75}.unsure b{font-weight:normal;text-decoration:underline dotted}\
        i{opacity:.6}svg{width:160px;height:12px;fill:currentColor;stroke:currentColor}.zero{opacity:.35}\
        li p{margin:.1rem 0}ul{padding-left:1.2rem}\
        @media print{body{margin:0;max-width:none}.wide{overflow:visible}tr{break-inside:avoid}}
        """
}
