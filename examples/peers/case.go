package main

import (
	"errors"
	"slices"

	"cel.dev/cel-go/cel"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// Case is one decision to make: a rule for somebody, with its facts read in the
// form that each peer takes them in. Its zero value is no case.
type Case struct {
	Rule  int // among the rules of the workload
	About carepath.About
	// Known are the values left of each fact of the rule, as carepath takes them;
	// Spans the same in the form that the table reads.
	Known []assessment.Span
	Spans []Range
	// Partial names the unknown facts by patterns, as cel-go documents partial
	// evaluation; Plain holds them as unknown values, which is quicker.
	Partial cel.PartialActivation
	Plain   cel.Activation
}

// Workload is families with everything that can be worked out before they are
// decided. The zero value is nothing to do.
type Workload struct {
	Peers    *Peers
	Book     *carepath.Rulebook
	Ours     []*carepath.Evaluator // by rule, as Peers
	Pictures []*assessment.Picture
	Cases    []Case // by family, then rule, then in the record's order
	begins   []int  // the first case of each family
	spans    []Range
	known    []assessment.Span
}

// NewWorkload reads the facts of every case of some families, for the rules of a
// definition that are in force.
func NewWorkload(d carepath.Definition, families []assessment.Record) (*Workload, error) {
	vocabulary := carepath.Vocabulary()
	p, err := NewPeers(InForce(d, vocabulary, Day()))
	if err != nil {
		return nil, err
	}
	w := &Workload{Peers: p}
	if w.Book, err = carepath.NewRulebook(d, vocabulary); err != nil {
		return nil, err
	}
	w.Ours = w.Book.Evaluators(Day())
	if !slices.EqualFunc(w.Ours, p.Rules, sameRule) {
		return nil, errOtherRules
	}
	for _, r := range families {
		picture := assessment.Gather(r, Day())
		w.Pictures = append(w.Pictures, picture)
		if err := w.add(picture); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// errOtherRules says that the peers' rules are not those of the library.
var errOtherRules = errors.New("the peers do not have the library's rules, facts and their order")

// sameRule reports whether an evaluator takes the facts of a rule, in its order.
func sameRule(e *carepath.Evaluator, r Rule) bool {
	return e.Rule() == r.ID && slices.EqualFunc(e.Facts(), r.Facts, func(id carepath.FactID, f carepath.Fact) bool { return id == f.ID })
}

// Of are the cases of a chunk of families.
func (w *Workload) Of(chunk int) []Case {
	from, to := familiesOf(chunk, len(w.Pictures))
	if to == len(w.Pictures) {
		return w.Cases[w.begins[from]:]
	}
	return w.Cases[w.begins[from]:w.begins[to]]
}

func (w *Workload) add(picture *assessment.Picture) error {
	w.begins = append(w.begins, len(w.Cases))
	vars := map[carepath.About]celVars{}
	return w.Peers.each(picture, func(i int, about carepath.About, spans []Range) error {
		if _, ok := vars[about]; !ok {
			vars[about] = celVars{partial: map[string]any{}, plain: map[string]any{}}
		}
		c := Case{Rule: i, About: about, Spans: keep(&w.spans, spans), Known: keep(&w.known, known(spans))}
		if err := w.Peers.CEL[i].bind(&c, &w.Peers.Rules[i], vars[about]); err != nil {
			return err
		}
		w.Cases = append(w.Cases, c)
		return nil
	})
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

func known(spans []Range) []assessment.Span {
	out := make([]assessment.Span, len(spans))
	for i, s := range spans {
		out[i] = assessment.Between(s.Low, s.High)
	}
	return out
}

// each goes through the decisions that there are about a family, in the library's
// order, with the values that are left of each fact of the rule.
func (p *Peers) each(picture *assessment.Picture, do func(rule int, about carepath.About, spans []Range) error) error {
	reads := readings{picture, map[reading]Range{}}
	for i := range p.Rules {
		r := &p.Rules[i]
		if !r.Applies.In(picture.Country()) {
			continue
		}
		for _, about := range subjects(picture, r.For) {
			if err := do(i, about, reads.all(r.Facts, about)); err != nil {
				return err
			}
		}
	}
	return nil
}

// readings are what was read of a family's facts, each once.
type readings struct {
	of   *assessment.Picture
	read map[reading]Range
}

type reading struct {
	fact  carepath.FactID
	about carepath.About
}

func (rs readings) all(facts []carepath.Fact, about carepath.About) []Range {
	out := make([]Range, len(facts))
	for i := range facts {
		f := &facts[i]
		a := narrow(f, about)
		got, ok := rs.read[reading{f.ID, a}]
		if !ok {
			got = readFact(f, rs.of, a)
			rs.read[reading{f.ID, a}] = got
		}
		out[i] = got
	}
	return out
}

func readFact(f *carepath.Fact, p *assessment.Picture, a carepath.About) Range {
	var r assessment.Reading
	if f.Read != nil {
		r = f.Read(p, a)
	} else {
		r = p.HostFact(string(f.ID), a.Member, a.Focal, f.Symmetric)
		if _, high, known := r.Span.Bounds(); known && f.Stands {
			r.Span = assessment.Exactly(high)
		}
	}
	low, high, _ := r.Within(f.Low, f.High).Bounds()
	return Range{Low: low, High: high}
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
