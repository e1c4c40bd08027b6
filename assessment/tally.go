package assessment

import "math"

// Tally is what a row comes to on one scale, in whole numbers and over the items
// that apply: Low and High are the bounds of their sum, Least and Most those of
// any such sum, Answered how many were answered, Missing the others by why. Its
// zero value is of nothing. Of a mean it holds
// the sum; [Key.Span] divides it.
type Tally struct {
	redacted
	Low, High   int
	Least, Most int
	Answered    int
	Missing     MissingCounts
}

// slot is one item's part in a scale. Scales that count an item alike share it.
type slot struct {
	item      int
	low, high int // the least and the most that the item counts
	in        *Item
	reversed  bool
	table     entries
}

// entries is where the table of a key says what each cell of one item counts; none
// where the size is 0.
type entries struct{ item, base, from, size int32 }

// An entry of a table has a lane for each figure, so that a scale is a sum of
// entries:
//
//	bits  0–17  the score above the lowest that the item counts
//	bits 18–35  what an answer that is missing may still add to that
//	bits 36–56  missing, seven bits for each of the three whys
//	bits 57–63  neither answered nor merely missing: not applicable, or no such code
const (
	laneBits   = 18
	laneMask   = 1<<laneBits - 1
	whyShift   = 2 * laneBits
	whyBits    = 7
	whyMask    = 1<<whyBits - 1
	oddShift   = whyShift + 3*whyBits
	maxEntries = 1 << 12 // of one item: one with codes further out is scored without a table
	maxTable   = 1 << 18 // of all of a key's: 2 MiB
)

// newSlot puts an item in place, and lays its part of the table where it fits.
func (k *Key) newSlot(place int, reversed bool) slot {
	it := &k.in.Items[place]
	s := slot{item: place, in: it, reversed: reversed}
	s.low, s.high = it.span()
	if it.Open {
		s.low, s.high = -maxValue, maxValue
		return s
	}
	base, last := min(0, CodeCell(it.Low).answer), CodeCell(it.High).answer
	size := int(last) - int(base) + 1
	if size > maxEntries || len(k.table)+size > maxTable || s.high-s.low > laneMask {
		return s
	}
	s.table = entries{item: int32(place), base: base, from: int32(len(k.table)), size: int32(size)}
	for answer := base; answer <= last; answer++ {
		k.table = append(k.table, s.entry(Cell{answer: answer}))
	}
	return s
}

// quick lists the tables of a scale's items, or none where some item has none, or
// where they are too many or too wide together for the lanes.
func (s *scaleKey) quick() []entries {
	if s.high-s.low > laneMask || len(s.slots) > whyMask {
		return nil
	}
	out := make([]entries, len(s.slots))
	for i, x := range s.slots {
		if x.table.size == 0 {
			return nil
		}
		out[i] = x.table
	}
	return out
}

// entry is what a cell counts, in lanes.
func (s slot) entry(c Cell) uint64 {
	n, coded := c.Code()
	switch {
	case coded && n >= s.in.Low && n <= s.in.High:
		return uint64(s.score(n) - s.low)
	case coded, c.Absent() == AbsenceNotApplicable:
		return 1 << oddShift
	default:
		return uint64(s.high-s.low)<<laneBits | 1<<(whyShift+whyBits*uint(c.answer)) // the first three absences
	}
}

// score is what a code of the item counts.
func (s slot) score(code int) int {
	if len(s.in.Scores) > 0 {
		code = s.in.Scores[code-s.in.Low]
	}
	if s.reversed {
		return s.low + s.high - code
	}
	return code
}

// Tally scores a row on every scale into dst, which must have room for each, and
// allocates nothing unless the row is at fault. A row of another length, or a cell whose
// code is none of its item's, is an error and never clamped: [FieldErrors], with
// the item's place in the row as the pointer. On an error dst is zero.
func (k *Key) Tally(dst []Tally, row []Cell) error {
	if len(row) != len(k.items) || len(dst) < len(k.scales) {
		clear(dst)
		return FieldErrors{{Err: ErrRow}}
	}
	for _, i := range k.unscaled {
		if !k.items[i].takes(row[i]) {
			clear(dst)
			return k.faults(row)
		}
	}
	for i := range k.scales {
		s := &k.scales[i]
		if len(s.index) == 0 || !s.sum(&dst[i], row, k.table) {
			if err := k.slowly(dst, i, row); err != nil {
				return err
			}
		}
	}
	return nil
}

// sum scores a row where every item is answered or merely missing; it reports
// false where some is not applicable or has no such code.
func (s *scaleKey) sum(to *Tally, row []Cell, table []uint64) bool {
	var acc uint64
	for _, e := range s.index {
		at := uint32(row[e.item].answer - e.base)
		if at >= uint32(e.size) {
			return false
		}
		acc += table[uint32(e.from)+at]
	}
	if acc>>oddShift != 0 {
		return false
	}
	to.Least, to.Most = s.low, s.high
	to.Low = s.low + int(acc&laneMask)
	to.High = to.Low + int(acc>>laneBits&laneMask)
	unasked, unknown, declined := why(acc, 0), why(acc, 1), why(acc, 2)
	to.Missing = MissingCounts{NotAsked: unasked, AskedUnknown: unknown, AskedDeclined: declined}
	to.Answered = len(s.index) - unasked - unknown - declined
	return true
}

// why is how many answers are missing for one of the three whys.
func why(acc uint64, which uint) int { return int(acc >> (whyShift + whyBits*which) & whyMask) }

// slowly scores any row, and finds every fault of it.
func (k *Key) slowly(dst []Tally, scale int, row []Cell) error {
	if faults := k.faults(row); len(faults) > 0 {
		clear(dst)
		return faults
	}
	s, to := &k.scales[scale], Tally{}
	for _, x := range s.slots {
		c := row[x.item]
		n, coded := c.Code()
		if !coded {
			to.Missing.count(c.Absent())
		}
		if !coded && c.Absent() == AbsenceNotApplicable {
			continue // leaves the possible maximum
		}
		to.Least, to.Most = to.Least+x.low, to.Most+x.high
		if coded {
			score := x.score(n)
			to.Low, to.High, to.Answered = to.Low+score, to.High+score, to.Answered+1
		} else {
			to.Low, to.High = to.Low+x.low, to.High+x.high
		}
	}
	dst[scale] = to
	return nil
}

// ScaleItems lists the items of a scale in its order, those of its parts included;
// none of a scale that the key has not.
func (k *Key) ScaleItems(scale int) []string {
	if scale < 0 || scale >= len(k.scales) {
		return nil
	}
	var out []string
	for _, x := range k.scales[scale].slots {
		out = append(out, k.in.Items[x.item].ID)
	}
	return out
}

// ItemScores appends to dst what each item of a scale counts in a row, in the
// order of [Key.ScaleItems], after reversal: a row of package
// assessment/statistics. It is not a number where there is no answer, or none of
// the item's codes.
func (k *Key) ItemScores(dst []float64, scale int, row []Cell) []float64 {
	if scale < 0 || scale >= len(k.scales) || len(row) != len(k.items) {
		return dst
	}
	for _, x := range k.scales[scale].slots {
		n, coded := row[x.item].Code()
		if coded && k.Takes(x.item, row[x.item]) {
			dst = append(dst, float64(x.score(n)))
		} else {
			dst = append(dst, math.NaN())
		}
	}
	return dst
}

// Takes reports whether an item, by its place in a row, has the cell's code; an
// item has every absence.
func (k *Key) Takes(item int, c Cell) bool {
	return item >= 0 && item < len(k.items) && k.items[item].takes(c)
}

// Flag is what a row says to a flag, by its place in the instrument: yes, no, or
// why there is no answer. Other cells of the row may be at fault; a code that the
// item has not is not asked.
func (k *Key) Flag(flag int, row []Cell) Answer {
	if flag < 0 || flag >= len(k.flags) || len(row) != len(k.items) {
		return AnswerNotAsked
	}
	f := k.flags[flag]
	n, coded := row[f.item].Code()
	switch {
	case !k.Takes(f.item, row[f.item]):
		return AnswerNotAsked
	case !coded:
		return Answer(row[f.item].Absent())
	case n >= f.from:
		return AnswerYes
	default:
		return AnswerNo
	}
}

func (k *Key) faults(row []Cell) FieldErrors {
	var out FieldErrors
	for i, c := range row {
		if !k.items[i].takes(c) {
			out.Add(at("", i), ErrCode)
		}
	}
	return out
}

// applicable is how many items of the scale apply.
func (t Tally) applicable() int { return t.Answered + t.Missing.open() }

// open is how many answers are missing that may still come.
func (m MissingCounts) open() int { return m.NotAsked + m.AskedUnknown + m.AskedDeclined }
