package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
)

// write prints the table, and what else there is to say below it.
func write(to io.Writer, all []Line, notes []string) error {
	var text strings.Builder
	w := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	rows := []string{"ratio\tgot\tgate\taim\tmet\tours\tpeer\tallocations of ours"}
	for i := range all {
		rows = append(rows, all[i].cells())
	}
	_, _ = io.WriteString(w, strings.Join(rows, "\n")+"\n") // into memory
	_ = w.Flush()
	for _, note := range notes {
		text.WriteString("\n" + note)
	}
	text.WriteByte('\n')
	_, err := io.WriteString(to, text.String())
	return err
}

// cells are what stands in the columns.
func (l *Line) cells() string {
	return strings.Join([]string{
		l.name, figure(l.got), l.bound(l.gated, l.gate), l.bound(l.aimed, l.aim), l.met(), duration(l.ours), duration(l.peer), count(l.allocs),
	}, "\t")
}

func (l *Line) bound(is bool, n float64) string {
	switch {
	case !is:
		return "–"
	case l.most:
		return "≤ " + figure(n)
	default:
		return "≥ " + figure(n)
	}
}

// met says which of the two is reached; nothing where nothing is asked.
func (l *Line) met() string {
	switch {
	case l.missed():
		return "MISSED"
	case l.aimed && l.reaches(l.aim):
		return "aim"
	case l.gated:
		return "gate"
	default:
		return "–"
	}
}

// figure has two places behind the point below ten, else one, and none that are 0.
func figure(n float64) string {
	places := 2
	if n >= 10 {
		places = 1
	}
	text := fmt.Sprintf("%.*f", places, n)
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}

func duration(ns float64) string {
	switch {
	case ns == 0:
		return "–"
	case ns < 1000:
		return fmt.Sprintf("%.0f ns", ns)
	default:
		return fmt.Sprintf("%.1f µs", ns/1000)
	}
}

// count is allocations an item: few, but some, are not none.
func count(n float64) string {
	switch {
	case n < 0:
		return "–"
	case n == 0:
		return "0"
	case n < 0.005:
		return "< 0.01"
	default:
		return figure(n)
	}
}
