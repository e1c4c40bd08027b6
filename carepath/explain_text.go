package carepath

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kithcare/kith/assessment"
)

// fill puts people's labels into a sentence and begins it with a capital.
func (d *decider) fill(sentence string, a About) string { return filled(d.picture, sentence, a) }

func filled(p *assessment.Picture, sentence string, a About) string {
	return capital(named(sentence, p.Label(a.Member), p.Label(a.Focal)))
}

// capital begins a sentence.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	if upper := unicode.ToUpper(first); size > 0 && upper != first {
		return string(upper) + text[size:]
	}
	return text
}

// named puts names into a sentence, each once, so that a label that looks like
// a place for another is not filled in again.
func named(sentence, member, focal string) string {
	before, rest, more := strings.Cut(sentence, "{")
	if !more { // as many do
		return sentence
	}
	var out strings.Builder
	out.Grow(len(sentence) + len(member) + len(focal))
	for ; more; before, rest, more = strings.Cut(rest, "{") {
		out.WriteString(before)
		if after, ok := strings.CutPrefix(rest, "member}"); ok {
			out.WriteString(member)
			rest = after
		} else if after, ok := strings.CutPrefix(rest, "focal}"); ok {
			out.WriteString(focal)
			rest = after
		} else {
			out.WriteByte('{')
		}
	}
	out.WriteString(before)
	return out.String()
}
