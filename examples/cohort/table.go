package main

import (
	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/examples/internal/family"
	"github.com/kithcare/kith/internal/csvline"
	"github.com/kithcare/kith/recoverycapital"
)

// The kinds of rows.
const (
	kindScore   = "score"
	kindOwn     = "own-capital"
	kindPair    = "pair-capital"
	kindNetwork = "network-capital"
	kindFault   = "fault"
)

func headerRow() []byte {
	var to csvline.Line
	for _, c := range columns() {
		to = to.Text(c.name)
	}
	return to.End()
}

// rows are every score of a record, in the order of its responses, then every
// figure of recovery capital.
func rows(j *job, f *family.Family, capital recoverycapital.Capital) []byte {
	r := f.Record
	first := csvline.Line(nil).Number(j.line).Text(string(r.ID)).Text(r.Day.String())
	to := csvline.Line(j.out)
	for i, s := range f.Scored {
		if s.Key != nil {
			to = scoreRows(to, first, r.Responses[i], i, s)
		}
	}
	for _, part := range figuresByKind(capital) {
		for _, f := range part.figures {
			to = figureRow(to, first, part.kind, f)
		}
	}
	return to
}

// kindFigures are figures of one kind of row.
type kindFigures struct {
	redacted
	kind    string
	figures []recoverycapital.Figure
}

func figuresByKind(c recoverycapital.Capital) []kindFigures {
	return []kindFigures{{kind: kindOwn, figures: c.Own}, {kind: kindPair, figures: c.Pairs}, {kind: kindNetwork, figures: c.Network}}
}

// answeredIn is how many parts of a figure somebody answered.
func answeredIn(f recoverycapital.Figure) (n int) {
	for _, c := range f.Contributions {
		if c.Answered {
			n++
		}
	}
	return n
}

func scoreRows(to, first csvline.Line, x assessment.Response, place int, s family.Scored) csvline.Line {
	for i := range s.Of.Scales {
		to = append(to, first...).Text(kindScore).Text(string(x.Member)).Blanks(1).Number(place)
		to = to.Text(string(x.Source.Informant)).Text(x.Source.On.String()).Blanks(6).Text(s.Of.Scales[i].ID)
		value, how, ok := s.Key.Value(s.Tallies, i)
		if ok {
			to = to.Decimal(value)
		} else {
			to = to.Blanks(1)
		}
		if low, high, known := s.Key.Span(s.Tallies, i).Bounds(); known {
			to = to.Decimal(low).Decimal(high)
		} else {
			to = to.Blanks(2)
		}
		to = to.Number(s.Tallies[i].Answered).Number(s.Items[i]).Boolean(how != assessment.ProratedNo)
		if s.Key.Range(s.Tallies, i).IsZero() {
			to = to.Blanks(2) // no range, and so no share of it
		} else {
			low, high := s.Key.Percent(s.Tallies, i).Bounds()
			to = to.Number(low).Number(high)
		}
		to = to.Text(s.Of.ID).Text(s.Of.Version).End()
	}
	return to
}

// figureRow is a figure as the share of what was possible, with how many of its
// parts somebody answered.
func figureRow(to, first csvline.Line, kind string, f recoverycapital.Figure) csvline.Line {
	to = append(to, first...).Text(kind).Text(string(f.Member)).Text(string(f.Focal)).Blanks(3).Text(f.Domain.String()).Text(f.Sign.String())
	if kind == kindNetwork {
		to = to.Number(f.People).Text(f.MembersListed.String())
	} else {
		to = to.Blanks(2)
	}
	low, high := f.Span.Bounds()
	return to.Blanks(6).Number(answeredIn(f)).Number(len(f.Contributions)).Blanks(1).Number(low).Number(high).Blanks(2).End()
}

// faultRows keep a line that could not be read in its place.
func faultRows(j *job) []byte {
	var to csvline.Line
	for _, f := range j.faults {
		to = to.Number(j.line).Blanks(2).Text(kindFault).Blanks(9).Text(f.At).Text(f.Message).Blanks(11).End()
	}
	return to
}
