package main

import (
	"bufio"
	"io"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/internal/csvline"
)

// figureNames are the columns of one score.
var figureNames = []string{"value", "low", "high", "answered", "items", "prorated", "percent_low", "percent_high"}

// layout is how scores are written: long, with a line for each respondent and
// scale, or wide, with a line for each respondent.
type layout struct {
	key     *assessment.Key
	in      assessment.Instrument
	wide    bool
	names   []string     // the columns of its own
	sizes   []int        // how many items each scale has
	tail    csvline.Line // the instrument and its version
	tallies []assessment.Tally
	first   csvline.Line // the carried cells of a row
	line    csvline.Line
}

func newLayout(key *assessment.Key, wide bool) (*layout, error) {
	in := key.Instrument()
	l := &layout{key: key, in: in, wide: wide, tallies: make([]assessment.Tally, len(in.Scales))}
	l.tail = csvline.Line(nil).Text(in.ID).Text(in.Version)
	for i := range in.Scales {
		l.sizes = append(l.sizes, len(key.ScaleItems(i)))
	}
	if !wide {
		l.names = append(append([]string{"scale"}, figureNames...), "instrument", "version")
		return l, nil
	}
	for _, s := range in.Scales {
		for _, name := range figureNames {
			l.names = append(l.names, s.ID+"_"+name)
		}
	}
	for _, f := range in.Flags {
		l.names = append(l.names, f.ID+"_flag")
	}
	l.names = append(l.names, "instrument", "version")
	return l, l.distinct()
}

// distinct refuses ids of scales or flags that make two columns of one name.
func (l *layout) distinct() error {
	seen := map[string]bool{}
	for _, name := range l.names {
		if seen[name] {
			return usageError("-wide: two scales or flags of this instrument give columns of one name; write the scores without -wide")
		}
		seen[name] = true
	}
	return nil
}

// write reads all rows and writes their scores. It stops where the output is
// gone.
func (l *layout) write(to io.Writer, s *sheet, log *reporter) error {
	out := bufio.NewWriterSize(to, 64<<10)
	l.header(s)
	if _, err := out.Write(l.line); err != nil {
		return errOutput
	}
	for s.next(log) {
		l.score(s)
		if _, err := out.Write(l.line); err != nil {
			return errOutput
		}
	}
	return written(out.Flush())
}

func (l *layout) header(s *sheet) {
	to := l.line[:0]
	if !s.hasID {
		to = to.Text("id")
	}
	for i, name := range s.header {
		if s.columns[i] == carried {
			to = to.Text(name)
		}
	}
	for _, name := range l.names {
		to = to.Text(name)
	}
	l.line = to.End()
}

// score makes the line or lines of the row that was read last.
func (l *layout) score(s *sheet) {
	bad := s.bad() || l.key.Tally(l.tallies, s.cells) != nil
	l.first = carry(l.first[:0], s)
	to := l.line[:0]
	if l.wide {
		to = append(to, l.first...)
	}
	for i, scale := range l.in.Scales {
		if !l.wide {
			to = append(to, l.first...).Text(scale.ID)
		}
		if bad {
			to = to.Blanks(4).Number(l.sizes[i]).Blanks(3)
		} else {
			to = l.figures(to, i)
		}
		if !l.wide {
			to = append(to, l.tail...).End()
		}
	}
	if l.wide {
		for i := range s.flags {
			to = to.Text(s.flags[i].word(s))
		}
		to = append(to, l.tail...).End()
	}
	l.line = to
}

// carry appends what is carried through, as far as the row has it.
func carry(to csvline.Line, s *sheet) csvline.Line {
	if !s.hasID {
		to = to.Number(s.row)
	}
	for i, item := range s.columns {
		switch {
		case item != carried:
		case i < len(s.record):
			to = to.Text(s.record[i])
		default:
			to = to.Blanks(1)
		}
	}
	return to
}

// figures appends one score.
func (l *layout) figures(to csvline.Line, scale int) csvline.Line {
	value, how, ok := l.key.Value(l.tallies, scale)
	if ok {
		to = to.Decimal(value)
	} else {
		to = to.Blanks(1)
	}
	if low, high, known := l.key.Span(l.tallies, scale).Bounds(); known {
		to = to.Decimal(low).Decimal(high)
	} else {
		to = to.Blanks(2)
	}
	to = to.Number(l.tallies[scale].Answered).Number(l.sizes[scale]).Boolean(how != assessment.ProratedNo)
	if l.key.Range(l.tallies, scale).IsZero() {
		return to.Blanks(2) // no range, and so no share of it
	}
	low, high := l.key.Percent(l.tallies, scale).Bounds()
	return to.Number(low).Number(high)
}
