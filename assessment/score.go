package assessment

// Result is what a response comes to: a score for each scale and a finding for
// each flag, in the instrument's order. Its zero value is of nothing.
type Result struct {
	redacted
	Member MemberID     `json:"member,omitzero"`
	Scores []Score      `json:"scores"`
	Flags  []FlagResult `json:"flags,omitempty"`
}

// Score is what a person's answers come to on one scale. Its zero value is the
// score of nothing.
//
// Span always holds the score that all answers would give; Range is where any
// score lies. An item that is not applicable leaves both, and a mean is of the
// items that apply. Value is the score where every item that applies was
// answered, or where it was prorated, which Prorated says; otherwise there is
// none. Percent is the share of the range that the span makes, from its low end
// to its high one, 0 to 100 where nothing is known.
type Score struct {
	redacted
	Instrument string         `json:"instrument"`
	Version    string         `json:"version"`
	Scale      string         `json:"scale"`
	Value      *float64       `json:"value,omitzero"`
	Prorated   Prorated       `json:"prorated,omitzero"`
	Span       Interval       `json:"span"`
	Range      Interval       `json:"range"`
	Percent    Percent        `json:"percent"`
	Answered   int            `json:"answered"`
	Items      int            `json:"items"`
	Missing    MissingCounts  `json:"missing,omitzero"`
	Cutoffs    []CutoffResult `json:"cutoffs,omitempty"`
}

// MissingCounts is how many items have no answer, by why. Its zero value is that
// none is missing.
type MissingCounts struct {
	redacted
	NotAsked      int `json:"notAsked,omitzero"`
	AskedUnknown  int `json:"askedUnknown,omitzero"`
	AskedDeclined int `json:"askedDeclined,omitzero"`
	NotApplicable int `json:"notApplicable,omitzero"`
}

func (m *MissingCounts) count(a Absence) {
	switch a {
	case AbsenceAskedUnknown:
		m.AskedUnknown++
	case AbsenceAskedDeclined:
		m.AskedDeclined++
	case AbsenceNotApplicable:
		m.NotApplicable++
	case AbsenceNotAsked:
		m.NotAsked++
	}
}

// CutoffResult is whether a score lies above a cut-off. That is not known where
// answers are missing that may still settle it, where an item does not apply,
// since a cut-off is for the whole scale, or where the source does not say to
// which side the value itself belongs. It goes by the span, so that no later
// answer reverses it; a prorated value is no answer. The zero value is not known.
type CutoffResult struct {
	redacted
	ID    string  `json:"id"`
	At    float64 `json:"at"`
	Above Verdict `json:"above,omitzero"`
	// Silent says that no answer can settle it: the source is silent.
	Silent bool `json:"silent,omitzero"`
}

// FlagResult is whether an answer calls for attention by itself. Raised is
// [AnswerYes] or, where the answer is below the flag, [AnswerNo], which clears
// nobody; where there is no answer, it says why, and the question stays open. It
// is a fact about safety, to be told and asked alone. The zero value is not asked.
type FlagResult struct {
	redacted
	ID     string `json:"id"`
	Item   string `json:"item"`
	Raised Answer `json:"raised,omitzero"`
}

// Score scores a response on every scale. The error is [FieldErrors], with
// pointers into the response: an item that is none of the key's, a code outside
// its item's, an item answered twice. Wrong codes are never clamped. On an error
// there is no result, and so no flag: [Key.Flag] reads one from a row with faults.
func (k *Key) Score(r Response) (Result, error) {
	row, err := k.Row(nil, r)
	if err != nil {
		return Result{}, err
	}
	out, err := k.ScoreRow(row)
	out.Member = r.Member
	return out, err
}

// ScoreRow scores a row of cells on every scale. The error is that of [Key.Tally].
func (k *Key) ScoreRow(row []Cell) (Result, error) {
	tallies := make([]Tally, len(k.scales))
	if err := k.Tally(tallies, row); err != nil {
		return Result{}, err
	}
	out := Result{Scores: make([]Score, len(k.scales))}
	for i := range k.scales {
		out.Scores[i] = k.report(tallies, i)
	}
	for i, f := range k.in.Flags {
		out.Flags = append(out.Flags, FlagResult{ID: f.ID, Item: f.Item, Raised: k.Flag(i, row)})
	}
	return out, nil
}

// report is one scale's score in full.
func (k *Key) report(tallies []Tally, scale int) Score {
	s, t := k.in.Scales[scale], tallies[scale]
	out := Score{
		Instrument: k.in.ID, Version: k.in.Version, Scale: s.ID,
		Span: k.Span(tallies, scale), Range: k.Range(tallies, scale), Percent: k.Percent(tallies, scale),
		Answered: t.Answered, Items: len(k.scales[scale].slots), Missing: t.Missing,
	}
	if v, how, ok := k.Value(tallies, scale); ok {
		out.Value, out.Prorated = &v, how
	}
	for i := range s.Cutoffs {
		out.Cutoffs = append(out.Cutoffs, k.Cutoff(tallies, scale, i))
	}
	return out
}

// Cutoff is on which side of a scale's cut-off a row lies, both by their place in
// the instrument: see [CutoffResult]. It allocates nothing.
func (k *Key) Cutoff(tallies []Tally, scale, cutoff int) CutoffResult {
	if scale < 0 || scale >= len(k.scales) || cutoff < 0 || cutoff >= len(k.in.Scales[scale].Cutoffs) {
		return CutoffResult{}
	}
	c := k.in.Scales[scale].Cutoffs[cutoff]
	out := CutoffResult{ID: c.ID, At: c.At}
	if _, t, ok := k.at(tallies, scale); ok && t.Missing.NotApplicable == 0 {
		out.Above, out.Silent = beyond(k.Span(tallies, scale), c.At, c.Tie)
	}
	return out
}

// Span is where a scale's score may still lie, the scale by its place in the
// instrument. Of tallies that are not of this
// key, or a scale that it has not, nothing is known.
func (k *Key) Span(tallies []Tally, scale int) Interval {
	s, t, ok := k.at(tallies, scale)
	if !ok || s.open && t.Answered == 0 {
		return Interval{}
	}
	return s.over(t, t.Low, t.High)
}

// Range is where a scale's score can lie at all, over the items that apply.
func (k *Key) Range(tallies []Tally, scale int) Interval {
	s, t, ok := k.at(tallies, scale)
	if !ok || s.open {
		return Interval{}
	}
	return s.over(t, t.Least, t.Most)
}

// Percent is what share of its range a score makes, from its low end.
func (k *Key) Percent(tallies []Tally, scale int) Percent {
	s, t, ok := k.at(tallies, scale)
	if !ok || s.open {
		return Percent{}
	}
	p, _ := PercentOf(Between(t.Low, t.High), t.Least, t.Most)
	return p
}

// at is a scale and its tally, or false where no item of it applies.
func (k *Key) at(tallies []Tally, scale int) (s *scaleKey, t Tally, ok bool) {
	if scale < 0 || scale >= len(k.scales) || scale >= len(tallies) {
		return &scaleKey{}, Tally{}, false
	}
	return &k.scales[scale], tallies[scale], tallies[scale].applicable() > 0
}

// over is what two sums come to as scores of a scale. A scale that has a mean
// divides by the items that apply.
func (s *scaleKey) over(t Tally, low, high int) Interval {
	if s.mean {
		n := float64(t.applicable())
		return IntervalOf(float64(low)/n, float64(high)/n)
	}
	return IntervalOf(float64(low), float64(high))
}

// Value is a scale's score: where every item that applies was answered, where the
// instrument has a rule for missing answers and it is kept, or where the caller
// asked for one ([Key.Prorating]) and it is. It reports false otherwise, and
// never for nothing answered.
func (k *Key) Value(tallies []Tally, scale int) (v float64, how Prorated, ok bool) {
	s, t, ok := k.at(tallies, scale)
	if !ok || t.Answered == 0 {
		return 0, ProratedNo, false
	}
	if t.Answered == t.applicable() {
		v, _, _ = s.over(t, t.Low, t.Low).Bounds()
		return v, ProratedNo, true
	}
	if v, ok := k.sumOfParts(tallies, s); ok {
		return v, ProratedBySource, true
	}
	p := k.in.Scales[scale].Proration
	switch {
	case p != nil && t.Answered >= p.AtLeast:
		return s.prorated(t), ProratedBySource, true
	case s.even() && k.asked.enough(t.Answered, t.applicable()):
		return s.prorated(t), ProratedByCaller, true
	default:
		return 0, ProratedNo, false
	}
}

// sumOfParts adds the scores of the scales that a scale sums, where each is
// complete or prorated by a rule of the instrument's.
func (k *Key) sumOfParts(tallies []Tally, s *scaleKey) (sum float64, ok bool) {
	for _, part := range s.parts {
		v, how, ok := k.Value(tallies, part)
		if !ok || how == ProratedByCaller {
			return 0, false
		}
		sum += v
	}
	return sum, len(s.parts) > 0
}

// prorated is the score as if each missing answer were the mean of those given.
// Since items are of one range it lies within the span: sum ≥ answered × least,
// so that sum × applicable / answered ≥ sum + missing × least.
func (s *scaleKey) prorated(t Tally) float64 {
	sum := float64(t.Low - t.Missing.open()*s.slots[0].low)
	if s.mean {
		return sum / float64(t.Answered)
	}
	return sum * float64(t.applicable()) / float64(t.Answered)
}

// even reports whether all items of a scale have one range.
func (s *scaleKey) even() bool {
	for _, x := range s.slots {
		if x.low != s.slots[0].low || x.high != s.slots[0].high {
			return false
		}
	}
	return !s.open
}

// beyond reports whether all of an interval lies above a value, or below it, and
// whether it is the value itself and a source is silent about that:
//
//	all above → yes;  all below → no;  the value itself → as the source says
func beyond(v Interval, at float64, tie CutoffTie) (above Verdict, silent bool) {
	low, high, known := v.Bounds()
	switch {
	case low > at, low == at && tie == CutoffTieAbove:
		return VerdictYes, false
	case high < at, high == at && tie == CutoffTieBelow:
		return VerdictNo, false
	default:
		return VerdictNotKnown, known && low == high
	}
}
