package main

import (
	"bytes"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

const pageWidth = 80

// page is text of pageWidth characters a line, but for addresses that are longer.
type page struct{ bytes.Buffer }

// say writes a paragraph that hangs two characters from its indent. What does not
// print is left out: the text may be of somebody's file.
func (p *page) say(indent int, text string) {
	lead, used := strings.Repeat(" ", indent), 0
	for _, word := range strings.Fields(text) {
		word = strings.Map(printing, word)
		size := utf8.RuneCountInString(word)
		if used > 0 && used+1+size > pageWidth {
			p.WriteByte('\n')
			used = 0
		}
		if used > 0 {
			p.WriteByte(' ')
			used++
		} else {
			p.WriteString(lead)
			used, lead = len(lead), strings.Repeat(" ", indent+2)
		}
		p.WriteString(word)
		used += size
	}
	p.WriteByte('\n')
}

func printing(r rune) rune {
	if unicode.IsPrint(r) {
		return r
	}
	return -1
}

func (p *page) gap() {
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
}

// runs lists ids, with "to" between those that are counted through.
func runs(ids []string) string {
	var out []string
	for i := 0; i < len(ids); {
		end := i + 1
		for end < len(ids) && follows(ids[end-1], ids[end]) {
			end++
		}
		if end-i > 2 {
			out = append(out, ids[i]+" to "+ids[end-1])
		} else {
			out = append(out, ids[i:end]...)
		}
		i = end
	}
	return strings.Join(out, ", ")
}

// follows reports whether an id is another with its number one higher.
func follows(a, b string) bool {
	stem := strings.TrimRight(a, "0123456789")
	n, err := strconv.Atoi(a[len(stem):])
	m, other := strconv.Atoi(b[min(len(stem), len(b)):])
	return err == nil && other == nil && strings.HasPrefix(b, stem) && m == n+1
}
