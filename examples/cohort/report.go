package main

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strconv"
)

//go:embed report.html
var reportText string

// report is what the page shows: counts, spans and words of the library, and
// nothing that stands in a record.
type report struct {
	Families, Bad, Views string
	Interrupted          bool
	Suppress             int
	Tables               []table
}

// table is one table of the page, with a drawing in each row where there is one.
type table struct {
	ID, Title, Note string
	Columns         []string
	Drawn           bool
	Rows            []row
}

// row is a label, its cells and a drawing of at most three parts.
type row struct {
	Label string
	Cells []string
	Bars  []bar
	// Says is the drawing in words.
	Says string
}

// bar is a part of a drawing of 100 wide: how it is filled is a class.
type bar struct {
	Fill  string
	X, To float64
}

// Width is how wide a part is.
func (b bar) Width() float64 { return b.To - b.X }

// The fills of a drawing, which differ without colour.
const (
	fillYes  = "yes"
	fillNo   = "no"
	fillOpen = "open"
)

// write writes the page.
func (s *sums) write(to io.Writer, o options) error {
	page, err := template.New("report").Parse(reportText)
	if err != nil {
		return err // does not happen: a test writes one
	}
	return page.Execute(to, s.report(o.suppress))
}

func (s *sums) report(least int) report {
	return report{
		Families: alone(s.families, least), Bad: alone(s.bad, least), Views: alone(s.views, least),
		Interrupted: s.interrupted, Suppress: least,
		Tables: []table{
			s.sizeTable(least), s.peopleTable(least), s.countTable("countries", "Which country's law applies", s.countries, countryNames(), least),
			s.countTable("doors", "Which service families met first", s.doors, doorNames(), least),
			s.ownTable(least), s.supportingTable(least), s.capitalTable(least), s.openTable(least), s.questionTable(least), s.alphaTable(least),
		},
	}
}

// splitRow is a row of three counts and their drawing.
func splitRow(label string, x split, least int) row {
	hidden := hide([]int{x.yes, x.no, x.open}, least)
	out := row{Label: label, Cells: []string{shown(x.yes, hidden[0]), shown(x.no, hidden[1]), shown(x.open, hidden[2])}}
	all := x.yes + x.no + x.open
	if all == 0 || hidden[0] || hidden[1] || hidden[2] {
		return out
	}
	yes, no := 100*float64(x.yes)/float64(all), 100*float64(x.yes+x.no)/float64(all)
	out.Bars = []bar{{fillYes, 0, yes}, {fillNo, yes, no}, {fillOpen, no, 100}}
	out.Says = fmt.Sprintf("%.0f %% yes, %.0f %% no, %.0f %% not known", yes, no-yes, 100-no)
	return out
}

// spanRow draws a span: full up to what is sure, hatched up to what is possible.
func spanRow(label string, low, high float64, cells ...string) row {
	return row{
		Label: label, Cells: cells,
		Bars: []bar{{fillYes, 0, low}, {fillOpen, low, high}, {fillNo, high, 100}},
		Says: fmt.Sprintf("between %.0f and %.0f of 100", low, high),
	}
}

func (s *sums) sizeTable(least int) table {
	out := table{ID: "sizes", Title: "How large the families are", Columns: []string{"People", "Families"}}
	hidden := hide(s.sizes[:], least)
	for i, label := range []string{"one, or nobody", "two to four", "five to eight", "nine or more"} {
		out.Rows = append(out.Rows, row{Label: label, Cells: []string{shown(s.sizes[i], hidden[i])}})
	}
	return out
}

func (s *sums) peopleTable(least int) table {
	return table{
		ID: "people", Title: "Who was assessed", Columns: []string{"Question", "Yes", "No", "Not known"}, Drawn: true,
		Note: "There are " + alone(s.people, least) + " people in these records; " + alone(s.focal, least) +
			" of them are people whose drinking or drug use a record is about.",
		Rows: []row{splitRow("Is 18 or over", s.adults, least), splitRow("Is affected by somebody's use", s.affected, least)},
	}
}

func (s *sums) countTable(id, title string, counts map[string]int, names []string, least int) table {
	out := table{ID: id, Title: title, Columns: []string{"", "Records"}}
	all := make([]int, len(names))
	for i, name := range names {
		all[i] = counts[name]
	}
	hidden := hide(all, least)
	for i, name := range names {
		out.Rows = append(out.Rows, row{Label: plain(name), Cells: []string{shown(all[i], hidden[i])}})
	}
	return out
}

// mean is that of n whole numbers.
func mean(sum, n int) float64 { return float64(sum) / float64(n) }

func decimals(x float64, places int) string { return strconv.FormatFloat(x, 'f', places, 64) }
