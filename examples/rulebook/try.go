package main

import (
	"bytes"
	"cmp"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
)

// answer is what try writes of a case.
type answer struct {
	Name    string            `json:"name"`
	Outcome carepath.Outcome  `json:"outcome"`
	Ask     []carepath.FactID `json:"ask"`
}

// try decides every case of standard input, or none where anything is wrong.
func try(stdin io.Reader, out *bytes.Buffer) error {
	data, err := readBounded(stream, stdin)
	if err != nil {
		return err
	}
	t, faults := decodeTrial(data)
	if len(faults) > 0 {
		return faults
	}
	for i, c := range *t.Cases {
		a, wrong := c.decide("/cases/" + strconv.Itoa(i))
		if faults = append(faults, wrong...); len(faults) > 0 {
			continue
		}
		line, err := assessment.Encode(a)
		if err != nil {
			return err
		}
		out.Write(append(bytes.TrimSpace(line), '\n'))
	}
	return faults.Err()
}

// decide makes a rulebook of the one condition and decides it.
func (c *trialCase) decide(path string) (answer, assessment.FieldErrors) {
	faults := c.check(path)
	s := scaleOf(c)
	book, err := carepath.NewRulebook(onlyRule(s.condition(c.Condition)), s.facts(c.Facts))
	if err != nil {
		faults = append(faults, relocated(err, path)...)
	}
	if len(faults) > 0 {
		return answer{}, faults
	}
	r := assessment.Record{ID: "try"}
	d := book.Decide(assessment.Gather(r, assessment.MustParseDay("2026-01-01")))[0] // the same on every day
	return answer{Name: c.Name, Outcome: d.Outcome, Ask: d.Asks}, nil
}

func (c *trialCase) check(path string) assessment.FieldErrors {
	var faults assessment.FieldErrors
	if c.Name == "" {
		faults.Add(path+"/name", assessment.ErrMissing)
	}
	seen := map[carepath.FactID]bool{}
	for _, f := range c.Facts {
		switch {
		case seen[f.ID]:
			faults.Add(path+"/facts", assessment.ErrDuplicateKey)
		case len(f.Span) != 2:
			faults.Add(path+"/facts", errSpan)
		case f.Span[0] > f.Span[1]:
			faults.Add(path+"/facts", errLowHigh)
		}
		seen[f.ID] = true
	}
	return faults
}

// relocated puts the faults of the rulebook where the case has what they are
// about.
func relocated(err error, path string) assessment.FieldErrors {
	const condition = "/rules/0/requires/0/when"
	var out assessment.FieldErrors
	found, _ := err.(assessment.FieldErrors) //nolint:errorlint // NewRulebook returns nothing else
	for _, f := range found {
		switch rest, inside := strings.CutPrefix(f.Path, condition); {
		case inside:
			out.Add(path+"/condition"+rest, f.Err)
		case strings.HasPrefix(f.Path, "/facts"):
			out.Add(path+"/facts", f.Err)
		default:
			out.Add(path+"/condition", f.Err)
		}
	}
	return out
}

// onlyRule is a rulebook that requires one condition of a family.
func onlyRule(when carepath.Condition) carepath.Definition {
	cites := []assessment.Citation{{Source: "the case", Basis: assessment.BasisLocal}}
	return carepath.Definition{ID: "try", Title: "One condition", Version: "1", Rules: []carepath.Rule{{
		ID: "case", Title: "The case", Kind: carepath.KindIntervention, For: carepath.ScopeFamily, Stage: carepath.StageOwnRight,
		Requires: []carepath.Criterion{{ID: "condition", Text: "the condition", When: when, Cites: cites}}, Cites: cites,
	}}}
}

// scale gives each number that a fact's span or tests end at a small number, in
// the same order and with room between two that are no neighbours: however wide
// the span, only a few values tell anything apart.
type scale map[carepath.FactID]map[int]int

func scaleOf(c *trialCase) scale {
	ends := map[carepath.FactID][]int{}
	for _, f := range c.Facts {
		ends[f.ID] = append(ends[f.ID], f.Span...)
	}
	eachTest(c.Condition, func(t *carepath.Test) {
		for _, n := range []*int{t.Min, t.Max} {
			if n != nil {
				ends[t.Of] = append(ends[t.Of], *n)
			}
		}
	})
	s := scale{}
	for id, all := range ends {
		slices.Sort(all)
		all = slices.Compact(all)
		s[id] = map[int]int{}
		at := 0
		for i, n := range all {
			at += 2
			if i > 0 && all[i-1]+1 == n {
				at--
			}
			s[id][n] = at
		}
	}
	return s
}

// facts are the vocabulary: each fact is known to lie in its span.
func (s scale) facts(given []trialFact) []carepath.Fact {
	out := make([]carepath.Fact, 0, len(given))
	for _, f := range given {
		fact := carepath.Fact{ID: f.ID, Scope: carepath.ScopeFamily, Question: "What is it?", Unit: "it is", Low: 0, High: 1}
		for _, at := range s[f.ID] {
			fact.High = max(fact.High, at+1)
		}
		if len(f.Span) == 2 && f.Span[0] <= f.Span[1] {
			span := assessment.Between(s[f.ID][f.Span[0]], s[f.ID][f.Span[1]])
			fact.Read = func(*assessment.Picture, carepath.About) assessment.Reading { return assessment.Reading{Span: span} }
		}
		out = append(out, fact)
	}
	slices.SortStableFunc(out, func(a, b carepath.Fact) int { return cmp.Compare(a.ID, b.ID) })
	return slices.CompactFunc(out, func(a, b carepath.Fact) bool { return a.ID == b.ID })
}

// condition is a condition with the numbers of the scale.
func (s scale) condition(c carepath.Condition) carepath.Condition {
	eachTest(c, func(t *carepath.Test) {
		for _, n := range []**int{&t.Min, &t.Max} {
			if *n != nil {
				at := s[t.Of][**n]
				*n = &at
			}
		}
	})
	return c
}

// eachTest visits the tests of a condition.
func eachTest(c carepath.Condition, visit func(*carepath.Test)) {
	for _, parts := range [][]carepath.Condition{c.All, c.Any} {
		for _, part := range parts {
			eachTest(part, visit)
		}
	}
	if c.Not != nil {
		eachTest(*c.Not, visit)
	}
	if c.Test != nil {
		visit(c.Test)
	}
}
