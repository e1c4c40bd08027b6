package assessment

// Instrument is the scoring key of a questionnaire as data: numbers and codes,
// never wording, which belongs to whoever holds the rights. The zero value
// scores nothing and does not validate. [NewKey] makes one ready for scoring.
type Instrument struct {
	ID          string `json:"id"`
	Title       string `json:"title"`
	Version     string `json:"version"`
	CompletedBy string `json:"completedBy,omitzero"`
	// Recall is the time that the answers are about, where a source says it.
	Recall string  `json:"recall,omitzero"`
	Items  []Item  `json:"items"`
	Scales []Scale `json:"scales"`
	// Flags are answers that matter by themselves, whatever the scores.
	Flags []Flag `json:"flags,omitempty"`
	// Rights is what is known of the licence, for whoever supplies the wording.
	Rights string `json:"rights,omitzero"`
	// Notes keep visible what sources disagree on and what a score cannot mean.
	Notes []string   `json:"notes,omitempty"`
	Cites []Citation `json:"cites"`
}

// Item is one question of an instrument: its lowest and highest code, of at most
// ±1 000 000 000. The zero value does not validate.
type Item struct {
	ID   string `json:"id"`
	Low  int    `json:"low,omitzero"`
	High int    `json:"high,omitzero"`
	// Scores is what each code from Low to High counts. Where it is left out a
	// code counts as itself.
	Scores []int `json:"scores,omitempty"`
	// Open says that the range is not published: any whole number is taken, and
	// what is missing is not known at all. An open item stands alone in its scale.
	Open bool `json:"open,omitzero"`
}

// Scale is a sum or a mean of items, or the sum of other scales. The zero value
// does not validate.
type Scale struct {
	ID   string    `json:"id"`
	Kind ScaleKind `json:"kind,omitzero"`
	// Items are those that count, Reversed those of them that count from the
	// other end: low + high - code, or the same of what the codes count.
	Items    []string `json:"items,omitempty"`
	Reversed []string `json:"reversed,omitempty"`
	// Parts are the scales, listed earlier, whose sum this is, in place of Items.
	Parts []string `json:"parts,omitempty"`
	// Low and High are the published range of the score, which Validate compares
	// with the items.
	Low  int `json:"low,omitzero"`
	High int `json:"high,omitzero"`
	// Better says which end is the better one, where a source has it.
	Better    Direction   `json:"better,omitzero"`
	Proration *Proration  `json:"proration,omitempty"`
	Cutoffs   []Cutoff    `json:"cutoffs,omitempty"`
	Changes   []Threshold `json:"changes,omitempty"`
	Cites     []Citation  `json:"cites"`
}

// Proration is a published rule by which missing answers count as the mean of
// those that were given, if at least so many items were answered. Its zero value
// does not validate. What a caller asks for instead is [Key.Prorating].
type Proration struct {
	AtLeast int        `json:"atLeast"`
	Cites   []Citation `json:"cites"`
}

// Cutoff is a value at which a source draws a line through a scale. In the zero
// value it is drawn at 0, and the source does not say on which side 0 falls.
type Cutoff struct {
	ID    string     `json:"id"`
	At    float64    `json:"at"`
	Tie   CutoffTie  `json:"tie,omitzero"`
	Cites []Citation `json:"cites"`
}

// Threshold is how far a score must move, in either direction, for a source to
// call the change reliable. In the zero value any change is, and the source does
// not say whether none is.
type Threshold struct {
	ID    string     `json:"id"`
	At    float64    `json:"at"`
	Tie   CutoffTie  `json:"tie,omitzero"` // above: a change of exactly At is reliable
	Cites []Citation `json:"cites"`
}

// Flag is an answer that calls for attention whatever the scores: a code of From
// or more. It is a fact about somebody's safety, which is asked and told alone.
// [Key.Score] and [Key.Flag] find those of any key; what a record's responses
// raise ([Picture.RaisedFlags]), and what [Record.InCompany] leaves out, they know
// for the keys of [Instruments] alone. The zero value does not validate.
type Flag struct {
	ID    string     `json:"id"`
	Item  string     `json:"item"`
	From  int        `json:"from"`
	Cites []Citation `json:"cites"`
}

// DecodeInstrument reads an instrument from JSON, as strictly as [Decode] reads a
// record, and validates it once all of it could be read: what follows from a
// number that could not is no fault of the key's. The error is [FieldErrors]; on
// an error the instrument is zero.
func DecodeInstrument(data []byte) (Instrument, error) {
	var in Instrument
	var faults FieldErrors
	decodeInto(data, &in, &faults)
	if len(faults) == 0 {
		faults = in.check()
	}
	if len(faults) > 0 {
		return Instrument{}, faults
	}
	return in, nil
}

// clone is an instrument that shares nothing with the original.
func (in Instrument) clone() Instrument {
	in.Items = cloneEach(in.Items, func(it *Item) { it.Scores = cloneEach(it.Scores, nil) })
	in.Scales = cloneEach(in.Scales, func(s *Scale) { *s = s.clone() })
	in.Flags = cloneEach(in.Flags, func(f *Flag) { f.Cites = cloneEach(f.Cites, nil) })
	in.Notes, in.Cites = cloneEach(in.Notes, nil), cloneEach(in.Cites, nil)
	return in
}

func (s Scale) clone() Scale {
	s.Items, s.Reversed, s.Parts = cloneEach(s.Items, nil), cloneEach(s.Reversed, nil), cloneEach(s.Parts, nil)
	s.Cites = cloneEach(s.Cites, nil)
	s.Cutoffs = cloneEach(s.Cutoffs, func(c *Cutoff) { c.Cites = cloneEach(c.Cites, nil) })
	s.Changes = cloneEach(s.Changes, func(t *Threshold) { t.Cites = cloneEach(t.Cites, nil) })
	if s.Proration != nil {
		p := *s.Proration
		p.Cites = cloneEach(p.Cites, nil)
		s.Proration = &p
	}
	return s
}

func cloneEach[T any](all []T, deepen func(*T)) []T {
	out := append([]T(nil), all...)
	if deepen != nil {
		for i := range out {
			deepen(&out[i])
		}
	}
	return out
}
