package assessment

import (
	"encoding"
	"errors"
	"fmt"
	"math"
	"slices"
)

// What can be wrong with an instrument's key, or with answers against it.
var (
	// ErrNoItem says that an answer or a scale names an item the key has not.
	ErrNoItem = errors.New("is no item of this instrument")
	// ErrNoScale says that a scale sums one that is not listed before it, or that is itself a sum of scales or a mean.
	ErrNoScale = errors.New("is no sum of items that is listed earlier")
	// ErrCode says that an answer's code is none of its item's.
	ErrCode = errors.New("is outside the codes of this item")
	// ErrInstrument says that a response is to another instrument.
	ErrInstrument = errors.New("is another instrument than the key's")
	// ErrRange says that a lowest value is not below a highest, or too far from it.
	ErrRange = errors.New("want a lowest below a highest, codes within 1000000000 of 0 and sums within 2^40 of each other")
	// ErrParts says that a scale has both items and parts, or parts and another kind than a sum.
	ErrParts = errors.New("has items and parts, or parts that are not summed: give one")
	// ErrScores says that an item has not one score for each of its codes.
	ErrScores = errors.New("want a score for each code, from the lowest code to the highest, and not all the same")
	// ErrKeyRange says that a scale's published range is not what its items give.
	ErrKeyRange = errors.New("does not agree with the items' codes")
	// ErrUneven says that items with different ranges are averaged.
	ErrUneven = errors.New("averages items whose ranges differ")
	// ErrOpen says that an item without a published range is not alone in its scale.
	ErrOpen = errors.New("has no published range: let it stand alone in its scale, without a range and unreversed")
	// ErrProration says that a rule for missing answers wants none or too many.
	ErrProration = errors.New("want at least 1 item answered and at most as many as the scale has")
	// ErrShare says that a share for prorating is none, or without an edge.
	ErrShare = errors.New("want a share of 0 to 1, and whether that share itself is enough")
	// ErrRow says that a row has not a cell for each item, or its tallies no room for each scale.
	ErrRow = errors.New("want a cell for each item and room for each scale")
	// ErrThreshold says that a cut-off lies outside the scale, or that no change on it can reach a threshold.
	ErrThreshold = errors.New("want a number within the range of the scale, and for a change one from 0 to its width")
)

// The most items that a scale may have, and that all scales may have together:
// scores are worked out in whole numbers, and none may overflow.
const (
	maxScaleItems = 10_000
	maxAllItems   = 100_000
)

// Validate checks that a key can be scored and is sourced. The error is
// [FieldErrors], with pointers into the key, every fault at once.
func (in Instrument) Validate() error {
	faults := in.check()
	if len(faults) == 0 {
		if _, err := encode(in); err != nil { // a value that its vocabulary has not
			return err
		}
	}
	return faults.Err()
}

func (in Instrument) check() FieldErrors {
	c := keyChecker{items: make(map[string]Item, len(in.Items)), scales: make(map[string]Scale, len(in.Scales))}
	c.id("/id", in.ID)
	c.required("/title", in.Title == "")
	c.text("/title", in.Title)
	c.required("/version", in.Version == "")
	c.text("/version", in.Version)
	for i, it := range in.Items {
		c.item(at("/items", i), it)
	}
	c.required("/scales", len(in.Scales) == 0)
	for i, s := range in.Scales {
		c.scale(at("/scales", i), s)
	}
	flags := map[string]bool{}
	for i, f := range in.Flags {
		c.flag(at("/flags", i), f)
		c.once(at("/flags", i)+"/id", f.ID, flags)
	}
	c.cites("/cites", in.Cites)
	return c.done()
}

// keyChecker gathers faults while it walks a key, and what it has met of it.
type keyChecker struct {
	checker
	items  map[string]Item
	scales map[string]Scale
	// all is how many items the scales so far have together.
	all int
}

// once reports an id that stands earlier in its list.
func (c *checker) once(path, id string, seen map[string]bool) {
	if seen[id] {
		c.fault(path, ErrTwice)
	}
	seen[id] = true
}

func (c *checker) cites(path string, all []Citation) {
	c.required(path, len(all) == 0)
	for i, cite := range all {
		c.fault(at(path, i), cite.Validate())
	}
}

func (c *keyChecker) item(path string, it Item) {
	c.id(path+"/id", it.ID)
	if _, twice := c.items[it.ID]; twice {
		c.fault(path+"/id", ErrTwice)
	}
	c.items[it.ID] = it
	switch {
	case it.Open:
		if it.Low != 0 || it.High != 0 || len(it.Scores) > 0 {
			c.fault(path, ErrOpen)
		}
	case it.Low >= it.High || it.Low < -maxValue || it.High > maxValue:
		c.fault(path, ErrRange)
	case len(it.Scores) > 0:
		c.scores(path+"/scores", it)
	}
}

func (c *keyChecker) scores(path string, it Item) {
	low, high := it.span()
	if len(it.Scores) != it.High-it.Low+1 || low == high || low < -maxValue || high > maxValue {
		c.fault(path, ErrScores)
	}
}

// span is the lowest and highest that the codes of an item count.
func (it Item) span() (low, high int) {
	if len(it.Scores) == 0 {
		return it.Low, it.High
	}
	low, high = it.Scores[0], it.Scores[0]
	for _, n := range it.Scores {
		low, high = min(low, n), max(high, n)
	}
	return low, high
}

func (c *keyChecker) scale(path string, s Scale) {
	c.id(path+"/id", s.ID)
	if _, twice := c.scales[s.ID]; twice {
		c.fault(path+"/id", ErrTwice)
	}
	c.scales[s.ID] = s
	c.word(path+"/kind", s.Kind)
	c.word(path+"/better", s.Better)
	items, whole := s.Items, len(s.Items) > 0
	if len(s.Parts) > 0 {
		items, whole = c.parts(path+"/parts", s)
	}
	c.required(path+"/items", len(s.Items)+len(s.Parts) == 0)
	c.members(path, s, items, whole)
	if s.Proration != nil {
		c.proration(path+"/proration", *s.Proration, len(items))
	}
	c.cites(path+"/cites", s.Cites)
	cutoffs, changes := map[string]bool{}, map[string]bool{}
	low, high := s.lines(c.items)
	for i, cut := range s.Cutoffs {
		c.line(at(path+"/cutoffs", i), cut, low, high, cutoffs)
	}
	for i, t := range s.Changes {
		c.line(at(path+"/changes", i), Cutoff(t), 0, high-low, changes)
	}
}

// lines is where a cut-off of the scale can lie: anywhere on one without a range.
func (s Scale) lines(items map[string]Item) (low, high float64) {
	if len(s.Items) == 1 && items[s.Items[0]].Open {
		return math.Inf(-1), math.Inf(1)
	}
	return float64(s.Low), float64(s.High)
}

// word reports a value that its vocabulary has not.
func (c *checker) word(path string, w encoding.TextMarshaler) {
	if _, err := w.MarshalText(); err != nil {
		c.fault(path, err)
	}
}

// parts lists the items of the scales that a scale sums, and reports whether those
// are all and each once.
func (c *keyChecker) parts(path string, s Scale) (items []string, whole bool) {
	seen, whole := map[string]bool{}, true
	for i, id := range s.Parts {
		part, ok := c.scales[id]
		if !ok || id == s.ID || len(part.Parts) > 0 || part.Kind != ScaleKindSum {
			c.fault(at(path, i), ErrNoScale)
			whole = false
			continue
		}
		if slices.ContainsFunc(part.Items, func(item string) bool { return seen[item] }) {
			c.fault(at(path, i), ErrTwice) // or an item of it, which would count twice
			whole = false
			continue
		}
		for _, item := range part.Items {
			seen[item] = true
		}
		items = append(items, part.Items...)
	}
	if len(s.Items) > 0 || len(s.Reversed) > 0 || s.Kind != ScaleKindSum {
		c.fault(path, ErrParts)
	}
	return items, whole
}

// members checks a scale's items one by one, and the range that they give.
func (c *keyChecker) members(path string, s Scale, items []string, whole bool) {
	c.all += len(items)
	if len(items) > maxScaleItems || c.all > maxAllItems {
		c.fault(path+"/items", fmt.Errorf("%w: at most %d items a scale, and %d in all scales", ErrTooLong, maxScaleItems, maxAllItems))
		return
	}
	seen := make(map[string]bool, len(items))
	sum, open, uneven := Exactly(0), false, false
	for i, id := range items {
		it, ok := c.items[id]
		whole = whole && ok && !seen[id]
		switch {
		case len(s.Parts) > 0: // said of the parts
		case !ok:
			c.fault(at(path+"/items", i), ErrNoItem)
		case seen[id]:
			c.fault(at(path+"/items", i), ErrTwice)
		}
		low, high := it.span()
		first, last := c.items[items[0]].span()
		open, uneven = open || it.Open, uneven || low != first || high != last
		sum, seen[id] = sum.Add(Between(low, high)), true
	}
	reversed := map[string]bool{}
	for i, id := range s.Reversed {
		if !seen[id] {
			c.fault(at(path+"/reversed", i), ErrNoItem)
		}
		c.once(at(path+"/reversed", i), id, reversed)
	}
	if whole { // else no range follows
		c.published(path, s, sum, len(items), open, uneven)
	}
}

// published checks a scale's range against that of its items.
func (c *keyChecker) published(path string, s Scale, sum Span, items int, open, uneven bool) {
	over := 1
	if s.Kind == ScaleKindMean {
		over = items
	}
	switch {
	case open:
		if items > 1 || s.Low != 0 || s.High != 0 || len(s.Reversed) > 0 || s.Kind != ScaleKindSum || s.Proration != nil {
			c.fault(path, ErrOpen)
		}
	case uneven && (s.Kind == ScaleKindMean || s.Proration != nil):
		c.fault(path, ErrUneven)
	default:
		c.rangeOf(path, s, sum, over)
	}
}

// maxWidth is that of a sum of which [PercentOf] gives a share.
const maxWidth = 1 << 40

// rangeOf says what the range of a scale should be, at the end that is wrong.
func (c *keyChecker) rangeOf(path string, s Scale, sum Span, over int) {
	low, high, _ := sum.Bounds()
	if int64(high)-int64(low) > maxWidth {
		c.fault(path, ErrRange)
		return
	}
	if low%over == 0 && high%over == 0 {
		low, high = low/over, high/over
	}
	want := fmt.Errorf("%w: they give %d to %d", ErrKeyRange, low, high)
	if s.Low != low {
		c.fault(path+"/low", want)
	}
	if s.High != high {
		c.fault(path+"/high", want)
	}
}

func (c *keyChecker) proration(path string, p Proration, items int) {
	if p.AtLeast < 1 || p.AtLeast > items {
		c.fault(path+"/atLeast", ErrProration)
	}
	c.cites(path+"/cites", p.Cites)
}

// line checks a cut-off, or a threshold as one.
func (c *keyChecker) line(path string, l Cutoff, low, high float64, seen map[string]bool) {
	c.id(path+"/id", l.ID)
	c.once(path+"/id", l.ID, seen)
	c.word(path+"/tie", l.Tie)
	if !(l.At >= low && l.At <= high) || math.IsInf(l.At, 0) { // not a number is neither
		c.fault(path+"/at", ErrThreshold)
	}
	c.cites(path+"/cites", l.Cites)
}

func (c *keyChecker) flag(path string, f Flag) {
	c.id(path+"/id", f.ID)
	it, ok := c.items[f.Item]
	switch {
	case !ok:
		c.fault(path+"/item", ErrNoItem)
	case f.From <= it.Low || f.From > it.High:
		c.fault(path+"/from", ErrCode)
	}
	c.cites(path+"/cites", f.Cites)
}
