package family

import (
	"strconv"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// Briefer makes the brief plan of one line after another in the same memory: what
// the published rulebook decides, for the worker, on the record's own day. Not safe
// for concurrent use; the zero value knows no rulebook: see [Worker.Briefer].
type Briefer struct {
	*Reader
	gatherer assessment.Gatherer
	decider  *carepath.Decider
	head     string // of every plan
}

// Briefer is a briefer for one goroutine.
func (w *Worker) Briefer() *Briefer {
	return &Briefer{
		Reader: w.Reader(), decider: w.book.Decider(), head: `","plan":{"rulebook":"` + w.book.ID() + " " + w.book.Version() + `","day":"`,
	}
}

// Append reads a line and adds what [Briefer.Write] adds. Errors are those of
// [Worker.Read]; then the text is as it was.
func (b *Briefer) Append(to, line []byte) ([]byte, error) {
	f, err := b.Read(line)
	if err != nil {
		return to, err
	}
	return b.Write(to, f), nil
}

// Write adds a line with what is decided for a family to a text: which rule, for
// whom, what came of it and what it rests on or waits for. Its keys mean what they
// mean in [carepath.Plan], and lists that are empty are left out but for those that a
// plan always has.
//
// Ids have nothing in them that JSON escapes (assessment.IsID), so that they are
// written as they are.
func (b *Briefer) Write(to []byte, f *Family) []byte {
	p := b.gatherer.Gather(&f.Record, f.Record.Day)
	to = append(append(to, `{"record":"`...), f.Record.ID...)
	to, _ = f.Record.Day.AppendText(append(to, b.head...)) // never an error
	to = append(to, '"')
	to = flag(to, "danger", p.ImmediateDanger())
	to = append(to, `,"decisions":[`...)
	rulings := b.decider.Decide(p)
	for i := range rulings {
		if i > 0 {
			to = append(to, ',')
		}
		to = ruling(to, &rulings[i])
	}
	return append(to, "]}}\n"...)
}

func ruling(to []byte, r *carepath.Ruling) []byte {
	to = append(append(to, `{"rule":"`...), r.Rule...)
	to = about(to, r.Subject, r.Focal)
	to = append(append(to, `,"outcome":"`...), r.Outcome.String()...)
	to = append(to, `","reasons":[`...)
	for i := range r.Reasons {
		if i > 0 {
			to = append(to, ',')
		}
		to = reason(to, &r.Reasons[i])
	}
	to = facts(append(to, ']'), "asks", r.Asks)
	if len(r.Declined) > 0 {
		to = facts(to, "declined", r.Declined)
	}
	if len(r.NotApplicable) > 0 {
		to = facts(to, "notApplicable", r.NotApplicable)
	}
	return append(flag(flag(to, "silent", r.Silent), "withheld", r.Withheld), '}')
}

func reason(to []byte, g *carepath.Ground) []byte {
	to = append(append(to, `{"fact":"`...), g.Fact...)
	to = about(to, g.Subject, g.Focal)
	low, high, _ := g.Known.Bounds()
	to = strconv.AppendInt(append(to, `,"known":{"low":`...), int64(low), 10)
	to = strconv.AppendInt(append(to, `,"high":`...), int64(high), 10)
	return append(to, "}}"...)
}

// about follows an id that is still open.
func about(to []byte, subject, focal assessment.MemberID) []byte {
	to = append(append(to, `","subject":"`...), subject...)
	to = append(append(to, `","focal":"`...), focal...)
	return append(to, '"')
}

func facts(to []byte, key string, ids []carepath.FactID) []byte {
	to = append(append(append(to, `,"`...), key...), `":[`...)
	for i, id := range ids {
		if i > 0 {
			to = append(to, ',')
		}
		to = append(append(append(to, '"'), id...), '"')
	}
	return append(to, ']')
}

// flag says what holds, and nothing of what does not.
func flag(to []byte, key string, holds bool) []byte {
	if !holds {
		return to
	}
	return append(append(append(to, `,"`...), key...), `":true`...)
}
