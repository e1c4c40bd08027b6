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
	if size == 0 {
		return text
	}
	return string(unicode.ToUpper(first)) + text[size:]
}

// named puts names into a sentence, each once, so that a label that looks like
// a place for another is not filled in again.
func named(sentence, member, focal string) string {
	var out strings.Builder
	for {
		before, rest, more := strings.Cut(sentence, "{")
		out.WriteString(before)
		if !more {
			return out.String()
		}
		if after, ok := strings.CutPrefix(rest, "member}"); ok {
			out.WriteString(member)
			sentence = after
		} else if after, ok := strings.CutPrefix(rest, "focal}"); ok {
			out.WriteString(focal)
			sentence = after
		} else {
			out.WriteByte('{')
			sentence = rest
		}
	}
}
