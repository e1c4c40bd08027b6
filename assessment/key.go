package assessment

import "slices"

// Key is an instrument made ready for scoring. It is made by [NewKey], never
// changes, and is safe for concurrent use. Its zero value has no scales.
//
// [Key.Score] scores one response. For many, [Key.Row] or the caller's own loop
// fills a row of cells, one for each item in the instrument's order, and
// [Key.Tally] scores it without allocating; [Key.Value], [Key.Span],
// [Key.Range] and [Key.Percent] say what the tallies come to.
type Key struct {
	in     Instrument
	places map[string]int
	items  []itemKey
	scales []scaleKey
	flags  []flagKey
	// table says what each cell of each item counts: see [entries].
	table []uint64
	// unscaled are the items of no scale, whose codes are checked all the same.
	unscaled []int
	asked    asked
}

// itemKey says which cells an item takes.
type itemKey struct {
	low, high int
	open      bool
}

// scaleKey is a scale with its items in place.
type scaleKey struct {
	slots     []*slot
	parts     []int
	low, high int // the least and the most that the items sum to
	mean      bool
	open      bool
	// index scores a row in few steps; without it that is done slowly.
	index []entries
}

// flagKey is a flag with its item in place.
type flagKey struct {
	item, from int
}

// asked is the share of items that a caller wants answered for a score.
type asked struct {
	share float64
	edge  Edge
	ok    bool
}

// NewKey checks an instrument and makes it ready for scoring. The error is that
// of [Instrument.Validate]. Later changes to the instrument do not reach the key.
func NewKey(in Instrument) (*Key, error) {
	if err := in.Validate(); err != nil {
		return nil, err
	}
	k := &Key{in: in.clone(), places: make(map[string]int, len(in.Items))}
	for i, it := range k.in.Items {
		k.places[it.ID] = i
		k.items = append(k.items, itemKey{low: it.Low, high: it.High, open: it.Open})
	}
	made := map[counted]*slot{}
	scales := make(map[string]int, len(k.in.Scales))
	for i, s := range k.in.Scales {
		k.scales = append(k.scales, k.scale(s, made, scales))
		scales[s.ID] = i
	}
	k.unscaled = k.notScaled()
	for _, f := range k.in.Flags {
		k.flags = append(k.flags, flagKey{item: k.places[f.Item], from: f.From})
	}
	return k, nil
}

// counted is an item as a scale counts it.
type counted struct {
	item     int
	reversed bool
}

// scale puts the items of a scale, or of its parts, in place. What was made for
// scales before is used again.
func (k *Key) scale(s Scale, made map[counted]*slot, scales map[string]int) scaleKey {
	out := scaleKey{mean: s.Kind == ScaleKindMean}
	reversed := make(map[string]bool, len(s.Reversed))
	for _, id := range s.Reversed {
		reversed[id] = true
	}
	for _, id := range s.Items {
		c := counted{k.places[id], reversed[id]}
		if made[c] == nil {
			x := k.newSlot(c.item, c.reversed)
			made[c] = &x
		}
		out.slots = append(out.slots, made[c])
	}
	for _, id := range s.Parts {
		i := scales[id]
		out.parts = append(out.parts, i)
		out.slots = append(out.slots, k.scales[i].slots...)
	}
	for _, x := range out.slots {
		out.low, out.high = out.low+x.low, out.high+x.high
	}
	out.open = len(out.slots) == 1 && k.items[out.slots[0].item].open
	out.index = out.quick()
	return out
}

func (k *Key) notScaled() []int {
	scaled := make([]bool, len(k.items))
	for _, s := range k.scales {
		for _, x := range s.slots {
			scaled[x.item] = true
		}
	}
	var out []int
	for i, is := range scaled {
		if !is {
			out = append(out, i)
		}
	}
	return out
}

// Instrument returns a copy of the instrument.
func (k *Key) Instrument() Instrument { return k.in.clone() }

// Prorating is a key that also scores where answers are missing, as if each were
// the mean of those given, wherever at least a share of a scale's applicable
// items was answered: 0 to 1, where [EdgeExclusive] asks for more than that
// share. Both are for the caller to choose, since no value fits all; the scores
// say that they were prorated. Scales whose items differ in range are left as
// they are. A published rule goes first. The error matches [ErrShare].
func (k *Key) Prorating(share float64, edge Edge) (*Key, error) {
	known := edge == EdgeInclusive || edge == EdgeExclusive
	if !(share >= 0 && share <= 1) || !known { // not a number is no share
		return nil, ErrShare
	}
	out := *k
	out.asked = asked{share: share, edge: edge, ok: true}
	return &out, nil
}

// enough reports whether a share is reached. A division that is rounded to the
// nearest gives the very float64 that the decimal of the share was read to.
func (a asked) enough(answered, applicable int) bool {
	got := float64(answered) / float64(applicable)
	return a.ok && (got > a.share || got == a.share && a.edge == EdgeInclusive)
}

// Row fills dst, which is made longer if it is too short, with a response's
// answers in the order of the instrument's items. The error is that of [Key.Score].
func (k *Key) Row(dst []Cell, r Response) ([]Cell, error) {
	var faults FieldErrors
	if r.Instrument != k.in.ID {
		faults.Add("/instrument", ErrInstrument)
	}
	dst = slices.Grow(dst[:0], len(k.items))[:len(k.items)]
	clear(dst)
	var few [8]uint64 // enough for most, and not to be made anew each time
	seen := few[:]
	if words := len(k.items)/64 + 1; words > len(seen) {
		seen = make([]uint64, words)
	}
	for i, a := range r.Answers {
		place, ok := k.places[a.Item]
		switch bit := uint64(1) << (place % 64); {
		case !ok:
			faults.Add(at("/answers", i)+"/item", ErrNoItem)
			continue
		case seen[place/64]&bit != 0:
			faults.Add(at("/answers", i)+"/item", ErrTwice)
			continue
		default:
			seen[place/64] |= bit
		}
		dst[place] = a.cell()
		if a.Value != nil && a.Absent != AbsenceNotAsked {
			faults.Add(at("/answers", i)+"/absent", ErrBoth)
		}
		if !k.items[place].takes(dst[place]) {
			faults.Add(at("/answers", i)+"/value", ErrCode)
		}
	}
	return dst, faults.Err()
}

func (a ItemAnswer) cell() Cell {
	if a.Value == nil {
		return AbsentCell(a.Absent)
	}
	return CodeCell(*a.Value)
}

// takes reports whether an item has the cell's code; it has every absence.
func (it itemKey) takes(c Cell) bool {
	n, ok := c.Code()
	switch {
	case !ok:
		return true
	case it.open:
		return n >= -maxValue && n <= maxValue
	default:
		return n >= it.low && n <= it.high
	}
}
