package peers

import (
	"fmt"

	"cel.dev/cel-go/cel"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/internal/diagram"
)

// Case is one decision to make: a rule for somebody, with its facts read in the
// form that each peer takes them in. Its zero value is no case.
type Case struct {
	Rule  int // among the rules of the workload
	About carepath.About
	// Known are the values left of each fact of the rule, as carepath takes them;
	// Spans the same in the form that the table reads.
	Known []assessment.Span
	Spans []diagram.Range
	// Partial names the unknown facts by patterns, as cel-go documents partial
	// evaluation; Plain holds them as unknown values, which is quicker.
	Partial cel.PartialActivation
	Plain   cel.Activation
}

// Workload is families with everything that can be worked out before they are
// decided. The zero value is nothing to do.
type Workload struct {
	Peers    *Peers
	Ours     []*carepath.Evaluator // by rule, as Peers
	Pictures []*assessment.Picture
	Cases    []Case // by family, then rule, then in the record's order
	spans    []diagram.Range
	known    []assessment.Span
}

// NewWorkload reads the facts of every case of some families, for the rules of a
// rulebook that the peers were made from.
func NewWorkload(p *Peers, book *carepath.Rulebook, families []assessment.Record) (*Workload, error) {
	w := &Workload{Peers: p}
	w.Ours = book.Evaluators(Day())
	for i, e := range w.Ours {
		if i >= len(p.Rules) || p.Rules[i].ID != e.Rule() {
			return nil, fmt.Errorf("rule %s: not the peers'", e.Rule())
		}
	}
	for _, r := range families {
		picture := assessment.Gather(r, r.Day)
		w.Pictures = append(w.Pictures, picture)
		if err := w.add(picture); err != nil {
			return nil, err
		}
	}
	return w, nil
}

func (w *Workload) add(picture *assessment.Picture) error {
	vars := map[carepath.About]celVars{}
	for i := range w.Peers.Rules {
		r := &w.Peers.Rules[i]
		if !r.Applies.In(picture.Country()) {
			continue
		}
		for _, about := range subjects(picture, r.For) {
			if _, ok := vars[about]; !ok {
				vars[about] = celVars{partial: map[string]any{}, plain: map[string]any{}}
			}
			spans := r.read(picture, about)
			c := Case{Rule: i, About: about, Spans: keep(&w.spans, spans), Known: keep(&w.known, known(spans))}
			if err := w.Peers.CEL[i].bind(&c, r, vars[about]); err != nil {
				return err
			}
			w.Cases = append(w.Cases, c)
		}
	}
	return nil
}

// keep puts spans beside those read before, as a caller would who uses one buffer
// again, so that it is not memory that is measured.
func keep[T any](in *[]T, more []T) []T {
	if cap(*in)-len(*in) < len(more) {
		*in = make([]T, 0, max(1<<14, len(more)))
	}
	n := len(*in)
	*in = append(*in, more...)
	return (*in)[n:len(*in):len(*in)]
}

func known(spans []diagram.Range) []assessment.Span {
	out := make([]assessment.Span, len(spans))
	for i, s := range spans {
		out[i] = assessment.Between(s.Low, s.High)
	}
	return out
}

// read returns the values that are left of each fact of a rule.
func (r *Rule) read(p *assessment.Picture, about carepath.About) []diagram.Range {
	out := make([]diagram.Range, len(r.Facts))
	for i := range r.Facts {
		f := &r.Facts[i]
		a := narrow(f, about)
		var reading assessment.Reading
		if f.Read == nil {
			reading = p.HostFact(string(f.ID), a.Member, a.Focal, f.Symmetric)
		} else {
			reading = f.Read(p, a)
		}
		low, high, _ := reading.Within(f.Low, f.High).Bounds()
		out[i] = diagram.Range{Low: low, High: high}
	}
	return out
}

// narrow is the part of a decision's people that a fact looks at.
func narrow(f *carepath.Fact, a carepath.About) carepath.About {
	switch {
	case f.Scope == carepath.ScopeMember:
		return carepath.About{Member: a.Member}
	case f.Scope == carepath.ScopeFocal:
		return carepath.About{Focal: a.Focal}
	case f.Scope != carepath.ScopePair:
		return carepath.About{}
	case f.Symmetric && a.Focal < a.Member:
		return carepath.About{Member: a.Focal, Focal: a.Member}
	default:
		return a
	}
}

// subjects lists whom a rule is decided for.
func subjects(p *assessment.Picture, s carepath.Scope) (out []carepath.About) {
	switch s {
	case carepath.ScopeFamily:
		out = append(out, carepath.About{})
	case carepath.ScopeMember:
		for _, m := range p.Members() {
			out = append(out, carepath.About{Member: m})
		}
	case carepath.ScopeFocal:
		for _, f := range p.FocalPersons() {
			out = append(out, carepath.About{Focal: f})
		}
	case carepath.ScopePair:
		for _, f := range p.FocalPersons() {
			for _, m := range p.Members() {
				if m != f {
					out = append(out, carepath.About{Member: m, Focal: f})
				}
			}
		}
	case carepath.ScopeNotStated:
	}
	return out
}
