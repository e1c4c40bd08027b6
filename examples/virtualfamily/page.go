package main

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

const pageWidth = 80

// page is text of at most pageWidth characters a line.
type page struct{ out *bytes.Buffer }

// gap leaves an empty line, unless there is one already or nothing yet.
func (p page) gap() {
	if b := p.out.Bytes(); len(b) > 0 && !bytes.HasSuffix(b, []byte("\n\n")) {
		p.out.WriteByte('\n')
	}
}

// title writes a line and a rule below it.
func (p page) title(text string, rule string) {
	p.gap()
	for _, line := range wrap(text, pageWidth) {
		p.out.WriteString(line + "\n")
	}
	p.out.WriteString(strings.Repeat(rule, min(pageWidth, utf8.RuneCountInString(text))) + "\n")
}

// head writes the heading of a part.
func (p page) head(text string) {
	p.gap()
	p.say(0, "", text)
}

// say writes a paragraph: a mark at the indent, and the text hanging after it.
func (p page) say(indent int, mark, text string) {
	hang := indent + utf8.RuneCountInString(mark)
	lead := strings.Repeat(" ", indent) + mark
	for _, line := range wrap(text, pageWidth-hang) {
		p.out.WriteString(strings.TrimRight(lead+line, " ") + "\n")
		lead = strings.Repeat(" ", hang)
	}
}

// item writes one line of a list, and note what belongs below it.
func (p page) item(text string) { p.say(2, "- ", text) }

func (p page) note(text string) { p.say(4, "", text) }

// wrap breaks text at spaces into lines of at most width characters; a word
// that is longer is cut.
func wrap(text string, width int) []string {
	var lines []string
	line, room := "", width
	flush := func() {
		lines = append(lines, line)
		line, room = "", width
	}
	for _, word := range strings.Fields(text) {
		for n := utf8.RuneCountInString(word); n > 0; n = utf8.RuneCountInString(word) {
			space := 0
			if line != "" {
				space = 1
			}
			switch {
			case n+space <= room:
				line += strings.Repeat(" ", space) + word
				room -= n + space
				word = ""
			case line != "":
				flush()
			default:
				cut := []rune(word)
				line, word = string(cut[:width]), string(cut[width:])
				flush()
			}
		}
	}
	if line != "" {
		flush()
	}
	return lines
}

// and joins words as a sentence does.
func and(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	default:
		return strings.Join(words[:n-1], ", ") + " and " + words[n-1]
	}
}

// capital begins a sentence.
func capital(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}
