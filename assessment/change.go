package assessment

import (
	"errors"
	"math"
)

// What can be wrong with two sides that are to be compared, or with a threshold
// of the caller's.
var (
	// ErrPerson says that the review is of another person than the entry.
	ErrPerson = errors.New("is of another person than the entry")
	// ErrReliableChange says that a reliable change cannot be worked out.
	ErrReliableChange = errors.New("want a standard deviation above 0, a reliability from 0 to below 1 and a z above 0")
)

// ResultChange is what one person's two responses to an instrument come to
// against each other: a change for each scale and the two findings of each flag,
// in the instrument's order. Its zero value is of nothing.
//
// Flags stand beside the scores because a score that got better clears nobody.
// They are facts about safety, to be told alone.
type ResultChange struct {
	redacted
	Member MemberID `json:"member,omitzero"`
	// Informant is who answered, where both responses say the same.
	Informant MemberID      `json:"informant,omitzero"`
	Scores    []ScoreChange `json:"scores"`
	Flags     []FlagChange  `json:"flags,omitempty"`
}

// ScoreChange is a score at entry against the same score at review. Its zero
// value is of nothing.
//
// Difference is review minus entry, and holds the difference that all answers
// would give. An item that is missing on both sides has two answers, so that the
// difference of the spans is also no wider than it must be. Where the items that
// do not apply are not the same on both sides, two different things were
// measured, and nothing is known of the difference.
//
// Value is the difference of the two values, where there are two, and Prorated
// whether either of them was prorated. Change and Thresholds go by Difference, so
// that no later answer reverses them and a prorated value settles nothing. Change
// is better or worse only on a scale of which a source says which end is the
// better one.
type ScoreChange struct {
	redacted
	Entry      Score             `json:"entry"`
	Review     Score             `json:"review"`
	Difference Interval          `json:"difference"`
	Value      *float64          `json:"value,omitzero"`
	Prorated   Prorated          `json:"prorated,omitzero"`
	Change     Change            `json:"change,omitzero"`
	Thresholds []ThresholdResult `json:"thresholds,omitempty"`
}

// ThresholdResult is whether a change, in either direction, is as large as a
// source wants it to be to call it reliable. That is not known in the cases of
// [CutoffResult]. The zero value is not known.
type ThresholdResult struct {
	redacted
	ID       string  `json:"id"`
	At       float64 `json:"at"`
	Reliable Verdict `json:"reliable,omitzero"`
	// Silent says that no answer can settle it: the source is silent.
	Silent bool `json:"silent,omitzero"`
}

// FlagChange is a flag as it was raised at entry and at review: see
// [FlagResult]. The zero value is not asked at either.
type FlagChange struct {
	redacted
	ID     string `json:"id"`
	Item   string `json:"item"`
	Entry  Answer `json:"entry,omitzero"`
	Review Answer `json:"review,omitzero"`
}

// ReliableChange is what it takes to call a change reliable after Jacobson and
// Truax 1991: the standard deviation and the reliability of the scale in a group
// like the person's, and z, 1.96 for 95 %. All are the caller's to give, since
// they differ from group to group; the zero value does not validate.
//
// Package assessment/statistics works them out of a sample, and classes changes
// with a cut-off as well.
type ReliableChange struct {
	SD          float64 `json:"sd"`
	Reliability float64 `json:"reliability"`
	Z           float64 `json:"z"`
}

// Threshold is the smallest change that is reliable, z √2 SD √(1 - reliability),
// for [ScoreChange.Reliable]; that change itself is. The error is [FieldErrors],
// and matches [ErrReliableChange].
func (r ReliableChange) Threshold() (Threshold, error) {
	var faults FieldErrors
	want := func(path string, ok bool) {
		if !ok {
			faults.Add(path, ErrReliableChange)
		}
	}
	at := r.Z * (math.Sqrt2 * (r.SD * math.Sqrt(1-r.Reliability))) // in the order of package statistics
	want("/sd", r.SD > 0)                                          // not a number is none of these
	want("/reliability", r.Reliability >= 0 && r.Reliability < 1)
	want("/z", r.Z > 0)
	if len(faults) == 0 {
		want("", at > 0 && !math.IsInf(at, 0))
	}
	if len(faults) > 0 {
		return Threshold{}, faults
	}
	return Threshold{ID: "jacobson-truax", At: at, Tie: CutoffTieAbove}, nil
}

// Reliable tests the change against a threshold: one of the scale's own, whose
// results [ScoreChange] has already, or the caller's.
//
//	every |difference| above At → yes;  every one below → no;  At itself → as the source says
func (c ScoreChange) Reliable(t Threshold) ThresholdResult {
	out := ThresholdResult{ID: t.ID, At: t.At}
	low, high, known := c.Difference.Bounds()
	if !known || !(t.At >= 0) || c.Entry.Missing.NotApplicable+c.Review.Missing.NotApplicable > 0 {
		return out
	}
	size := IntervalOf(max(low, -high, 0), max(-low, high))
	out.Reliable, out.Silent = beyond(size, t.At, t.Tie)
	return out
}

// Change scores one person's response at entry and another at review, and sets
// them against each other on every scale. One key scores both, so that they are
// of one version. The error is that of [Key.Score] for each, with /entry and
// /review before the place, or matches [ErrPerson].
func (k *Key) Change(entry, review Response) (ResultChange, error) {
	var faults FieldErrors
	if entry.Member != review.Member {
		faults.Add("/review/member", ErrPerson)
	}
	first, err := k.Row(nil, entry)
	faults.addUnder("/entry", err)
	second, err := k.Row(nil, review)
	faults.addUnder("/review", err)
	if len(faults) > 0 {
		return ResultChange{}, faults
	}
	out, err := k.ChangeRow(first, second)
	out.Member = entry.Member
	if entry.Source.Informant == review.Source.Informant {
		out.Informant = entry.Source.Informant
	}
	return out, err
}

// ChangeRow is [Key.Change] for two rows of cells. The error is that of
// [Key.Tally] for each, with /entry and /review before the place.
func (k *Key) ChangeRow(entry, review []Cell) (ResultChange, error) {
	s, err := k.sides(entry, review, "/entry", "/review")
	if err != nil {
		return ResultChange{}, err
	}
	out := ResultChange{Scores: make([]ScoreChange, len(k.scales))}
	for i, scale := range k.in.Scales {
		d := s.difference(i)
		c := ScoreChange{
			Entry: d.First, Review: d.Second, Difference: d.Difference, Value: d.Value, Prorated: d.Prorated,
			Change: scale.Better.changeOf(d.Difference),
		}
		for _, t := range scale.Changes {
			c.Thresholds = append(c.Thresholds, c.Reliable(t))
		}
		out.Scores[i] = c
	}
	for i, f := range k.in.Flags {
		out.Flags = append(out.Flags, FlagChange{ID: f.ID, Item: f.Item, Entry: k.Flag(i, entry), Review: k.Flag(i, review)})
	}
	return out, nil
}

// addUnder appends the faults of a part of what is checked.
func (f *FieldErrors) addUnder(path string, err error) {
	var faults FieldErrors
	if errors.As(err, &faults) {
		for _, e := range faults {
			f.Add(path+e.Path, e.Err)
		}
		return
	}
	f.Add(path, err)
}
