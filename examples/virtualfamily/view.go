package main

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/carepath"
	"github.com/kithcare/kith/carepath/coordination"
	"github.com/kithcare/kith/recoverycapital"
)

// view is everything that is shown. Where it is to be read in company, all of
// it is worked out from a record that nothing asked alone is in.
type view struct {
	options
	door    door
	record  assessment.Record
	day     assessment.Day
	book    *carepath.Rulebook
	picture *assessment.Picture
	needs   []assessment.Need
	capital []recoverycapital.Figure
	// network is what all listed people bring to each focal person, and own what
	// people answered of themselves.
	network, own []recoverycapital.Figure
	plan         carepath.Plan
	// assumed are the decisions as they would be, where something is assumed.
	assumed []carepath.Decision
	// company says that the text may be read out with anybody present.
	company bool
	// danger says that somebody is in danger now.
	danger bool
	// cites numbers the sources, the same for every record.
	cites citeIndex
	// rules are those of the rulebook, and short their short titles.
	rules map[carepath.RuleID]carepath.Rule
	short map[carepath.RuleID]string
	order map[carepath.RuleID]int // the place of a rule in the rulebook
	// sayings are the statements that the page has referred to so far.
	sayings []string
	// rank is the place of each question among what to ask next.
	rank map[string]int
	// team is what the services come to, where that is asked for, contact what the
	// worker does whom the family meets first, and due the consents to ask again.
	team    *coordination.Team
	contact *coordination.Contact
	due     []assessment.Consent
	// needed is what the team needs to know of each other's work, everything where
	// the service has not said.
	needed []assessment.Topic
}

func look(o options, stdin io.Reader) (*view, error) {
	r, d, err := o.load(stdin)
	if err != nil {
		return nil, err
	}
	if r, d, err = o.cut(r, d); err != nil {
		return nil, err
	}
	book := carepath.Published()
	if err := o.checkNames(r, book); err != nil {
		return nil, err
	}
	v := &view{options: o, door: d, day: o.day, book: book}
	if v.day.IsZero() {
		v.day = r.Day
	}
	v.company = !o.worker && !o.json
	v.plan = book.Plan(r, carepath.Options{Day: v.day, InCompany: v.company})
	v.danger = v.plan.Danger || v.plan.Held
	if !v.danger { // danger comes before any figure
		all, err := figures(r, v.day, v.company)
		if err != nil {
			return nil, err
		}
		v.capital, v.network, v.own = all.Pairs, all.Network, all.Own
	}
	if err := v.coordinate(r, stdin); err != nil {
		return nil, err
	}
	if v.company {
		r = r.InCompany()
	}
	v.record, v.picture = r.AsOf(v.day), assessment.Gather(r, v.day)
	v.needs = v.picture.Needs()
	v.knowRules()
	v.cites, v.rank = newCiteIndex(book, v.plan.Reminders), map[string]int{}
	for i, q := range v.plan.Questions {
		v.rank[q.Text] = i
	}
	return v, v.assume()
}

// coordinate looks at the team, with what the service has decided for its area:
// nothing is judged by what is not given.
func (v *view) coordinate(r assessment.Record, stdin io.Reader) error {
	if !v.options.team {
		return nil
	}
	local, err := v.readLocal(stdin)
	if err != nil {
		return err
	}
	c, err := coordination.NewCoordinator(local)
	if err != nil {
		return err
	}
	team, contact := c.Team(r, v.day), c.FirstContact(r, v.day, v.door.point())
	v.team, v.contact, v.needed = &team, &contact, local.Topics
	v.due = append([]assessment.Consent{}, r.ConsentsDue(v.day)...)
	return nil
}

// knowRules keeps the rules at hand: the rulebook gives out copies.
func (v *view) knowRules() {
	all := v.book.Rules()
	v.rules, v.order, v.short = map[carepath.RuleID]carepath.Rule{}, map[carepath.RuleID]int{}, shortTitles(all)
	for i, r := range all {
		v.rules[r.ID], v.order[r.ID] = r, i
	}
}

// figures are those of the record. Faults are those of the whole record, since
// they say where in it they are.
func figures(r assessment.Record, day assessment.Day, company bool) (recoverycapital.Capital, error) {
	model := recoverycapital.Published()
	all, err := appraise(model, r, day)
	if err == nil && company {
		all, err = appraise(model.InCompany(), r.InCompany(), day)
	}
	return all, err
}

func appraise(m recoverycapital.Model, r assessment.Record, day assessment.Day) (recoverycapital.Capital, error) {
	a, err := recoverycapital.NewAppraiser(m)
	if err != nil {
		return recoverycapital.Capital{}, err
	}
	return a.Appraise(r, day)
}

// assume works out the decisions as they would be. A plan is made of what is
// known: nothing is to be done or asked on an assumption, but for safety.
func (v *view) assume() error {
	if v.whatIf == nil {
		return nil
	}
	decisions, err := v.book.WhatIf(v.record, carepath.Options{Day: v.day, InCompany: v.company}, v.whatIf.fact, v.whatIf.about, v.whatIf.value)
	if err != nil {
		return usageError("-what-if: " + err.Error())
	}
	v.assumed = decisions
	return nil
}

// document is the form of the JSON.
type document struct {
	Day     assessment.Day           `json:"day"`
	Entry   string                   `json:"entry"`
	Needs   []assessment.Need        `json:"needs"`
	Capital []recoverycapital.Figure `json:"capital"`
	Plan    carepath.Plan            `json:"plan"`
	// View is for whom and for what the record was cut down, if it was.
	View assessment.View `json:"view,omitzero"`
	// Team, FirstContact and ConsentsDue are there where -team asks for them.
	Team         *coordination.Team    `json:"team,omitzero"`
	FirstContact *coordination.Contact `json:"firstContact,omitzero"`
	ConsentsDue  []assessment.Consent  `json:"consentsDue,omitzero"`
}

func (v *view) json(out *bytes.Buffer) error {
	doc := document{
		Day: v.day, Entry: v.door.word, Plan: v.plan,
		View: v.record.View, Team: v.team, FirstContact: v.contact, ConsentsDue: v.due,
	}
	doc.Needs = keep(v.needs, func(n assessment.Need) bool { return v.shows(n.Member) })
	doc.Capital = keep(v.capital, func(f recoverycapital.Figure) bool { return v.shows(f.Member) })
	if v.assumed != nil {
		doc.Plan.Decisions = v.assumed
		doc.Plan.Questions, doc.Plan.NotOffered = nil, nil
		doc.Plan.Steps = keep(v.plan.Steps, func(s carepath.Step) bool { return s.Rule == "" })
	}
	doc.Plan.Decisions = keep(doc.Plan.Decisions, func(d carepath.Decision) bool {
		return v.shows(d.Subject) && (v.why == "" || d.Rule == v.why)
	})
	doc.Plan.Steps = keep(doc.Plan.Steps, func(s carepath.Step) bool {
		return s.Rule == "" || v.shows(s.Subject)
	})
	doc.Plan.Questions = keep(doc.Plan.Questions, v.asksFor)
	doc.Plan.NotOffered = keep(doc.Plan.NotOffered, func(n carepath.NotOffered) bool {
		return v.shows(n.Subject) && (v.why == "" || n.Rule == v.why)
	})
	data, err := assessment.Encode(doc)
	if err != nil {
		return errors.New("/: the result cannot be encoded")
	}
	out.Write(data)
	if !bytes.HasSuffix(data, []byte("\n")) {
		out.WriteByte('\n')
	}
	return nil
}

// keep is what of a list a test lets through, never nil.
func keep[T any](all []T, is func(T) bool) []T {
	out := make([]T, 0, len(all))
	for _, x := range all {
		if is(x) {
			out = append(out, x)
		}
	}
	return out
}

func (v *view) shows(id assessment.MemberID) bool { return v.person == "" || id == v.person }

// asksFor reports whether a question is one that a decision of the person shown
// waits for, or one about their own safety.
func (v *view) asksFor(q carepath.Question) bool {
	if v.person == "" || q.Safety && len(q.Opens) == 0 && q.Subject == v.person {
		return true
	}
	for _, d := range v.plan.Decisions {
		if d.Subject != v.person {
			continue
		}
		for _, id := range d.Asks {
			if v.question(id, d) == q.Text {
				return true
			}
		}
	}
	return false
}

// mine are the decisions of one person, by rule, then by focal person: the order
// of people in the record is of no consequence.
func (v *view) mine(id assessment.MemberID) []carepath.Decision {
	mine := keep(v.plan.Decisions, func(d carepath.Decision) bool {
		return d.Subject == id && !v.forWorker(d.Rule)
	})
	slices.SortStableFunc(mine, func(a, b carepath.Decision) int {
		return cmp.Or(v.order[a.Rule]-v.order[b.Rule], cmp.Compare(a.Focal, b.Focal))
	})
	return mine
}

// forWorker reports whether a rule is none to speak of with others present: it
// reminds the worker of somebody's safety, or of what is asked alone.
func (v *view) forWorker(id carepath.RuleID) bool {
	r, ok := v.rules[id]
	if !v.company || !ok || r.Kind != carepath.KindPrompt {
		return false
	}
	return r.Stage == carepath.StageSafety || slices.ContainsFunc(slices.Concat(r.Requires, r.Excludes),
		func(c carepath.Criterion) bool { return v.looksAlone(c.When) })
}

// focals are those whose use the record is about, by id.
func (v *view) focals() []assessment.MemberID {
	return slices.Sorted(slices.Values(v.picture.FocalPersons()))
}
