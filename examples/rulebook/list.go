package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// list writes the rules of a rulebook.
func list(files []string, stdin io.Reader, out *bytes.Buffer) error {
	name := published
	if len(files) > 0 {
		name = files[0]
	}
	_, b, err := open(name, stdin)
	if err != nil {
		return err
	}
	paragraph(out, "", b.ID()+" "+b.Version())
	paragraph(out, "", b.Title())
	for _, r := range b.Rules() {
		out.WriteByte('\n')
		paragraph(out, "", string(r.ID))
		paragraph(out, "  ", r.Title)
		paragraph(out, "  ", about(r))
		paragraph(out, "  ", criteria(r))
	}
	return nil
}

// about is what a rule decides on, for whom, where, when and how surely.
func about(r carepath.Rule) string {
	what := fmt.Sprintf("%s for %s, stage %s, %s; checked: %s", r.Kind, people(r.For), r.Stage, inForce(r.Applies), r.Checked())
	for _, c := range r.Cites {
		if c.Basis == assessment.BasisLocal {
			return what + "; local"
		}
	}
	return what
}

func people(s carepath.Scope) string {
	switch s {
	case carepath.ScopePair:
		return "a member with a focal person"
	case carepath.ScopeFocal:
		return "a focal person"
	case carepath.ScopeFamily:
		return "the family"
	default:
		return "a " + s.String()
	}
}

func inForce(a carepath.Applies) string {
	where := "everywhere"
	if len(a.Countries) > 0 {
		var all []string
		for _, c := range a.Countries {
			all = append(all, c.String())
		}
		where = "in " + strings.Join(all, ", ")
	}
	return where + days(a.From, a.Until)
}

func days(from, until assessment.Day) string {
	out := ""
	if !from.IsZero() {
		out += " from " + from.String()
	}
	if !until.IsZero() {
		out += " until " + until.String()
	}
	return out
}

// criteria names the criteria of a rule, a service's own marked.
func criteria(r carepath.Rule) string {
	var parts []string
	for _, list := range []struct {
		name string
		all  []carepath.Criterion
	}{{"requires", r.Requires}, {"excludes", r.Excludes}, {"cautions", r.Cautions}} {
		var names []string
		for _, c := range list.all {
			name := c.ID
			if c.Local() {
				name += " (local)"
			}
			names = append(names, name)
		}
		if len(names) > 0 {
			parts = append(parts, list.name+" "+strings.Join(names, ", "))
		}
	}
	return strings.Join(parts, "; ")
}

// pageWidth is the longest line, where words allow it.
const pageWidth = 80

// paragraph writes text in lines with a margin.
func paragraph(out *bytes.Buffer, margin, text string) {
	width := 0
	for _, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case width == 0:
			out.WriteString(margin)
			width = len(margin)
		case width+1+n > pageWidth:
			out.WriteString("\n" + margin + "  ")
			width = len(margin) + 2
		default:
			out.WriteByte(' ')
			width++
		}
		out.WriteString(word)
		width += n
	}
	out.WriteByte('\n')
}
