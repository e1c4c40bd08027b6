package main

import (
	"fmt"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// ownCapital is what a person says of their own recovery: on the short instrument
// for it, and by domain where the model has scales.
func (v *view) ownCapital(p page, id assessment.MemberID) {
	head := v.fill("What {m} has to build on, in {m}'s own view: ", id, id)
	for _, r := range v.record.Responses {
		if r.Member != id || r.Instrument != "barc-10" {
			continue
		}
		if text := shortScale(r); text != "" {
			p.say(0, "", head+text+v.said(r.Source))
		}
	}
	mine := keep(v.own, func(f recoverycapital.Figure) bool { return f.Member == id })
	v.shares(p, mine, recoverycapital.SignPositive, head)
	v.shares(p, mine, recoverycapital.SignNegative, v.fill("What stands in {m}'s way, in {m}'s own view: ", id, id))
}

// shortScale is the score on the one short instrument, or nothing where there is
// none.
func shortScale(r assessment.Response) string {
	key, err := recoverycapital.Instruments().Key(r.Instrument)
	if err != nil {
		return "" // does not happen: the catalogue has it
	}
	result, err := key.Score(r)
	if err != nil {
		return ""
	}
	s := result.Scores[0]
	least, most, _ := s.Range.Bounds()
	return fmt.Sprintf("%s on a scale from %v to %v; %d of %d questions answered.", s.Span, least, most, s.Answered, s.Items)
}

// together is what all people listed bring to somebody's recovery, and what among
// them stands against it.
func (v *view) together(p page, id assessment.MemberID) {
	all := keep(v.network, func(f recoverycapital.Figure) bool { return f.Focal == id })
	if len(all) == 0 || !v.appraised(all) {
		return
	}
	p.gap()
	who := counted(all[0].People) + " people"
	if all[0].People == 1 {
		who = "one person"
	}
	head := v.fill("What the "+who+" listed beside {m} bring to {m}'s recovery together: ", id, id)
	if all[0].MembersListed != assessment.ListedAll {
		head = v.fill("What the "+who+" listed beside {m}, who may not be all, bring to {m}'s recovery together: ", id, id)
	}
	v.shares(p, all, recoverycapital.SignPositive, head)
	v.shares(p, all, recoverycapital.SignNegative, "What among them stands against it: ")
}

// shares is the figures of one sign in a line. Where nobody has answered it says
// so.
func (v *view) shares(p page, all []recoverycapital.Figure, s recoverycapital.Sign, head string) {
	var parts []string
	told := false
	for _, f := range all {
		if f.Sign != s {
			continue
		}
		e := f.Explain(v.picture.Label)
		text := e.Place + " " + e.Share
		if !v.told(f) {
			text = e.Place + " not asked yet"
		}
		told = told || v.told(f)
		parts = append(parts, text)
	}
	if told {
		p.say(0, "", head+strings.Join(parts, ", ")+".")
	}
}
