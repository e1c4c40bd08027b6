package fictional

import "strconv"

// hostileNames are texts that a record takes and that break programs which paste
// them into a table, a page, a query or a terminal.
var hostileNames = [...]string{
	`=1+1`, `=HYPERLINK("x","y")`, `+1`, `-1`, `@SUM(A1)`, `-1+1`, `'=1`, `1e5`, `0x10`, `007`, `-0`,
	`null`, `NULL`, `NaN`, `true`, `undefined`, `[redacted]`, `{{.ID}}`, `{member}`, `%s%n`, `${x}`,
	`<script>alert(1)</script>`, `"><img src=x>`, `&lt;b&gt;`, `</style><svg>`, `]]>`, `<!--`,
	`"`, `""`, `'`, `\`, `\"`, `\u0000`, `\n`, `,`, `a,b`, `;`, `a;b`, `|`, `//`, `/0`, `~1`, `../../x`,
	`x' or '1'='1`, ` `, `  x  `, `.`, `#`, `café`, `Ünïcødé`, `Άννα`, `שלום`, `مرحبا`, `你好`, `ﬀ`, `e` + "\u0301",
	`👪`, `𝔘`, `ß`, `İ`, longText,
}

// longText is the longest that there may be: 200 characters of two bytes each.
const longText = tenLetters + tenLetters + tenLetters + tenLetters + tenLetters +
	tenLetters + tenLetters + tenLetters + tenLetters + tenLetters +
	tenLetters + tenLetters + tenLetters + tenLetters + tenLetters +
	tenLetters + tenLetters + tenLetters + tenLetters + tenLetters

const tenLetters = "éàèùâêîôûç"

// hostileIDNames are ids that other programs read as something else. Each gets
// the place after it, so that it is one person's.
var hostileIDNames = [...]string{
	"null", "true", "constructor", "0", "1e", "00", "a.b", "A", "a", "x--", "x__", "CON.", "nan", "toString.",
}

func (f *family) hostileID(place int) string {
	id := among(&f.lot, hostileIDNames[:]) + "-" + strconv.Itoa(place)
	for f.chance(10) && len(id) < 32 {
		id += "." + id // at most 64 characters in the end
	}
	return id
}
