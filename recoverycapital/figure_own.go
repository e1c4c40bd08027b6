package recoverycapital

import (
	"cmp"
	"errors"
	"math/big"
	"slices"

	"github.com/kithcare/kith/assessment"
)

// response is what one person's answers to one instrument come to.
type response struct {
	instrument string
	source     assessment.Source
	tallies    []assessment.Tally
	scores     []assessment.Score
}

// read scores the responses that the model's scales are about, by person: those
// made by the day, and by the person themselves. Where no informant is named
// they are; somebody else's answers about them are not their own.
func (a *Appraiser) read(r assessment.Record, day assessment.Day) (map[assessment.MemberID][]response, error) {
	var faults assessment.FieldErrors
	out := map[assessment.MemberID][]response{}
	for i, x := range r.Responses {
		by := x.Source.Informant
		late := !day.IsZero() && x.Source.On.Compare(day) > 0
		if late || by != "" && by != x.Member || !a.scores(x.Instrument) {
			continue
		}
		one, err := score(a.keys[x.Instrument], x)
		if err != nil {
			located(&faults, at("/responses", i), err)
			continue
		}
		out[x.Member] = append(out[x.Member], one)
	}
	return out, faults.Err()
}

// scores reports whether the model maps a scale of an instrument.
func (a *Appraiser) scores(instrument string) bool {
	return slices.ContainsFunc(a.model.Scales, func(x ScaleMapping) bool { return x.Instrument == instrument })
}

func score(k *assessment.Key, x assessment.Response) (response, error) {
	row, err := k.Row(nil, x)
	if err != nil {
		return response{}, err
	}
	result, err := k.ScoreRow(row)
	if err != nil {
		return response{}, err
	}
	tallies := make([]assessment.Tally, len(result.Scores))
	err = k.Tally(tallies, row)
	return response{instrument: x.Instrument, source: x.Source, tallies: tallies, scores: result.Scores}, err
}

// located adds faults of a part, each below the part's place.
func located(to *assessment.FieldErrors, path string, err error) {
	var all assessment.FieldErrors
	if !errors.As(err, &all) {
		to.Add(path, err)
	}
	for _, e := range all {
		to.Add(path+e.Path, e.Err)
	}
}

// own are a person's own figures. A figure is the mean of the shares that the
// scores make of their ranges, each from its lowest end, by weight. It is worked
// out in fractions and rounded outward once, to whole numbers.
func (a *Appraiser) own(id assessment.MemberID, answers []response) []Figure {
	parts := make([]*share, len(a.model.Scales))
	for i, x := range a.model.Scales {
		parts[i] = a.share(id, x, a.scales[i], answers)
	}
	var out []Figure
	for _, f := range (Figure{Member: id, Focal: id}).places() {
		if f, ok := a.average(f, parts); ok {
			out = append(out, f)
		}
	}
	return out
}

// share is a contribution with what share of its range a score makes, 0 to 1.
type share struct {
	Contribution
	low, high *big.Rat
}

func (a *Appraiser) average(f Figure, parts []*share) (Figure, bool) {
	low, high, weights := new(big.Rat), new(big.Rat), new(big.Rat)
	for i, x := range a.model.Scales {
		if x.Domain != f.Domain || x.Sign != f.Sign || parts[i] == nil {
			continue
		}
		w := big.NewRat(int64(x.Weight), 1)
		low.Add(low, new(big.Rat).Mul(w, parts[i].low))
		high.Add(high, new(big.Rat).Mul(w, parts[i].high))
		weights.Add(weights, w)
		f.Contributions = append(f.Contributions, parts[i].Contribution)
	}
	if weights.Sign() == 0 {
		return f, false
	}
	low.Quo(low, weights)
	high.Quo(high, weights)
	f.Span, _ = assessment.PercentOf(assessment.Between(hundredths(low), 100-hundredths(high.Sub(big.NewRat(1, 1), high))), 0, 100)
	return f, true
}

// hundredths is a share of 0 to 1 in hundredths, rounded down.
func hundredths(r *big.Rat) int {
	n := new(big.Int).Mul(r.Num(), big.NewInt(100))
	return int(n.Quo(n, r.Denom()).Int64())
}

// share is a scale's part, or nil where the person says that it does not apply.
// Without an answer it is all of the range. Of several responses that count,
// none of them known to be the latest, it is the hull.
func (a *Appraiser) share(id assessment.MemberID, x ScaleMapping, s scaleAt, answers []response) *share {
	out := &share{Contribution: Contribution{
		Member: id, Instrument: x.Instrument, Title: s.title, Scale: x.Scale, Weight: x.Weight, Cites: x.Cites,
	}}
	counts := counting(x.Instrument, s.place, answers)
	apply := false
	for _, r := range counts {
		t := r.tallies[s.place]
		apply = apply || t.Most > t.Least
		out.Answered = out.Answered || t.Answered > 0
		out.Scores = append(out.Scores, r.scores[s.place])
		out.Sources = append(out.Sources, r.source)
		out.widen(t)
	}
	if len(counts) == 0 {
		out.widen(assessment.Tally{})
	} else if !apply {
		return nil // leaves the possible maximum
	}
	if !out.Answered {
		out.Absent = absent(out.Scores)
	}
	return out
}

// widen takes a tally into the hull. One that nothing applies to may be anything.
func (s *share) widen(t assessment.Tally) {
	low, high := new(big.Rat), big.NewRat(1, 1)
	if size := int64(t.Most - t.Least); size > 0 {
		low, high = big.NewRat(int64(t.Low-t.Least), size), big.NewRat(int64(t.High-t.Least), size)
	}
	if s.low == nil || low.Cmp(s.low) < 0 {
		s.low = low
	}
	if s.high == nil || high.Cmp(s.high) > 0 {
		s.high = high
	}
}

// counting are the responses that say something of a scale and that no later one
// stands in for, by day. Without both days neither stands in for the other. Their
// order in the record is of no consequence.
func counting(instrument string, place int, answers []response) []response {
	var said []response
	var latest assessment.Day
	for _, r := range answers {
		if r.instrument == instrument && !silent(r.tallies[place]) {
			said = append(said, r)
			if r.source.On.Compare(latest) > 0 {
				latest = r.source.On
			}
		}
	}
	said = slices.DeleteFunc(said, func(r response) bool { return !r.source.On.IsZero() && r.source.On != latest })
	slices.SortStableFunc(said, func(a, b response) int {
		s, t := a.tallies[place], b.tallies[place]
		return cmp.Or(a.source.On.Compare(b.source.On), cmp.Compare(a.source.Assessor, b.source.Assessor),
			cmp.Compare(a.source.Informant, b.source.Informant), cmp.Compare(a.source.Alone, b.source.Alone),
			cmp.Compare(s.Low, t.Low), cmp.Compare(s.High, t.High), cmp.Compare(s.Least, t.Least), cmp.Compare(s.Most, t.Most),
			cmp.Compare(s.Answered, t.Answered), cmp.Compare(s.Missing.NotApplicable, t.Missing.NotApplicable),
			cmp.Compare(s.Missing.AskedDeclined, t.Missing.AskedDeclined), cmp.Compare(s.Missing.AskedUnknown, t.Missing.AskedUnknown))
	})
	return said
}

// silent reports whether a scale was not asked at all.
func silent(t assessment.Tally) bool {
	return t.Answered+t.Missing.AskedUnknown+t.Missing.AskedDeclined+t.Missing.NotApplicable == 0
}

// absent is why no item of a scale was answered.
func absent(scores []assessment.Score) assessment.Absence {
	why := assessment.AbsenceNotAsked
	for _, s := range scores {
		switch {
		case s.Missing.AskedDeclined > 0:
			return assessment.AbsenceAskedDeclined
		case s.Missing.AskedUnknown > 0:
			why = assessment.AbsenceAskedUnknown
		}
	}
	return why
}
