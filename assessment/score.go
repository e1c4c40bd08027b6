package assessment

// Score is what a person's answers come to on one scale. Its zero value is the
// score of nothing.
//
// Span always holds the score that all answers would give; Value is that score
// where every item counts, and is left out where one is missing. Nothing is
// filled in: no source of an instrument scored so far publishes a rule for it.
// An item that is not applicable leaves Low and High.
type Score struct {
	redacted
	Instrument string         `json:"instrument"`
	Version    string         `json:"version"`
	Scale      string         `json:"scale"`
	Value      *int           `json:"value,omitzero"`
	Span       Span           `json:"span"`
	Low        int            `json:"low"`
	High       int            `json:"high"`
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

// CutoffResult is on which side of a cut-off a score lies: [AnswerYes] above,
// [AnswerNo] below, and not asked where that is not known, because answers are
// missing or because the source does not say where the value itself belongs. The zero value
// is not known.
type CutoffResult struct {
	redacted
	ID    string `json:"id"`
	At    int    `json:"at"`
	Above Answer `json:"above,omitzero"`
	// Silent says that no answer can settle it: the source is silent.
	Silent bool `json:"silent,omitzero"`
}

// Percent is the share of the possible range that the score makes, or false
// where no item applies.
func (s Score) Percent() (Percent, bool) { return PercentOf(s.Span, s.Low, s.High) }

// Score scores a response on every scale of the instrument. The error is
// [FieldErrors], with pointers into the response: an item that is none of the key's,
// a code outside its item's, an item answered twice. Wrong codes are never
// clamped.
func (in Instrument) Score(r Response) ([]Score, error) {
	var faults FieldErrors
	if r.Instrument != in.ID {
		faults.Add("/instrument", ErrInstrument)
	}
	answers := in.answers(r, &faults)
	if len(faults) > 0 {
		return nil, faults
	}
	scores := make([]Score, len(in.Scales))
	for i, s := range in.Scales {
		scores[i] = in.score(s, answers)
	}
	return scores, nil
}

// answers checks each answer against the key and files it by item.
func (in Instrument) answers(r Response, faults *FieldErrors) map[string]ItemAnswer {
	items := make(map[string]Item, len(in.Items))
	for _, it := range in.Items {
		items[it.ID] = it
	}
	out := make(map[string]ItemAnswer, len(r.Answers))
	for i, a := range r.Answers {
		it, ok := items[a.Item]
		_, twice := out[a.Item]
		switch {
		case !ok:
			faults.Add(at("/answers", i)+"/item", ErrNoItem)
		case twice:
			faults.Add(at("/answers", i)+"/item", ErrTwice)
		case a.Value != nil && (*a.Value < it.Low || *a.Value > it.High):
			faults.Add(at("/answers", i)+"/value", ErrCode)
		}
		out[a.Item] = a
	}
	return out
}

func (in Instrument) score(s Scale, answers map[string]ItemAnswer) Score {
	out := Score{
		Instrument: in.ID, Version: in.Version, Scale: s.ID,
		Items: len(s.Items), Span: Exactly(0),
	}
	reversed := make(map[string]bool, len(s.Reversed))
	for _, id := range s.Reversed {
		reversed[id] = true
	}
	for _, id := range s.Items {
		out.add(in.item(id), answers[id], reversed[id])
	}
	if n, exact := out.Span.Value(); exact && out.Answered+out.Missing.NotApplicable == out.Items && out.Answered > 0 {
		out.Value = &n
	}
	for _, c := range s.Cutoffs {
		out.Cutoffs = append(out.Cutoffs, c.of(out))
	}
	return out
}

func (in Instrument) item(id string) Item {
	for _, it := range in.Items {
		if it.ID == id {
			return it
		}
	}
	return Item{}
}

func (s *Score) add(it Item, a ItemAnswer, reversed bool) {
	if a.Value == nil && a.Absent == AbsenceNotApplicable {
		s.Missing.NotApplicable++
		return
	}
	s.Low += it.Low
	s.High += it.High
	if a.Value == nil {
		s.Missing.count(a.Absent)
		s.Span = s.Span.Add(Between(it.Low, it.High))
		return
	}
	s.Answered++
	n := *a.Value
	if reversed {
		n = it.Low + it.High - n
	}
	s.Span = s.Span.Add(Exactly(n))
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

// of compares a score with the cut-off:
//
//	all above → yes;  all below → no;  the value itself → as the source says
func (c Cutoff) of(s Score) CutoffResult {
	out := CutoffResult{ID: c.ID, At: c.At}
	low, high, _ := s.Span.Bounds()
	switch {
	case s.Missing.NotApplicable > 0: // a cut-off is for the whole scale
	case low > c.At, low == c.At && c.Tie == CutoffTieAbove:
		out.Above = AnswerYes
	case high < c.At, high == c.At && c.Tie == CutoffTieBelow:
		out.Above = AnswerNo
	case low == high:
		out.Silent = true
	}
	return out
}
