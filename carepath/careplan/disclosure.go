package careplan

import "github.com/kithcare/kith/assessment"

// For returns the plan as an audience may see it for a purpose on a day, the plan's
// own where none is given: whatever it may not see is as if it was never in the plan.
// It takes a whole plan and the whole record that it belongs to, both of which
// validate, and gives a plan that does. The rules are those of
// [assessment.Record.For], for the topic of the record that is nearest:
//
//	a goal of impact or domain        → impact
//	a goal of gives                   → capital
//	a goal of need                    → needs
//	a goal of own                     → other, safety for what was told alone
//	a role, or a member owning a goal → roles
//
// A goal is shown where everybody consents whom it is about, the audience themselves
// apart: the member whom it is for, and the person whose use it is or who gives. It
// is shown besides to a member who answered it, and to an agency whose own worker
// wrote an answer or an entry: they were told of it. Else it is left out as a whole,
// since its text may tell anything of them. To own a goal shows it to nobody.
//
// Within a goal that is shown, an answer and an entry are statements of their own:
// they take the consent of the same people and of whoever told them, unless they are
// the audience's own words or their own worker's work. A note that another's worker
// wrote takes all those consents beside the audience's own words too, and those on
// safety where it was told alone. A member who owns the goal takes their consent and
// that of the member whom it is for. Reviews are shown to that member, and where
// everybody consents. A role and the answers to it are shown as a goal's are.
//
// A worker is shown to their own agency only; one who leads also to whoever may see
// in the record that this worker leads. Reviews of the plan as a whole are about
// everybody, and nobody can consent for all: they are not shown.
//
// The ids of the plan, its record and its goals stay as they are, and so does the day:
// they must tell nothing by themselves. Give the day; the plan's own tells when
// somebody last wrote in it.
//
// The error is [assessment.FieldErrors] and has nothing from within the plan. It
// matches [ErrRecord] where the record is another's, [assessment.ErrView] where it or
// the plan is a view itself, and [assessment.ErrAudience], [assessment.ErrID] or
// [assessment.ErrMissing] where it is not said for whom or for what.
func (d Document) For(r assessment.Record, a assessment.Audience, p assessment.Purpose, day assessment.Day) (Document, error) {
	if day.IsZero() {
		day = d.Day
	}
	var c checker
	if d.Record != r.ID { // whose members may have the same ids, and other consents
		c.fault("/record", ErrRecord)
	}
	rules, err := r.Discloser(a, p, day)
	if !d.View.IsZero() {
		err = assessment.ErrView
	}
	c.fault("/view", err)
	c.view(a, p)
	if len(c.faults) > 0 {
		return Document{}, c.faults
	}
	cut := cut{Discloser: rules, audience: a, day: day}
	return Document{
		ID: d.ID, Record: d.Record, Day: day, View: assessment.View{For: a, Purpose: p},
		Leads: kept(d.Leads, cut.lead(r, p)),
		Goals: kept(d.Goals, cut.goal),
		Roles: kept(d.Roles, cut.role),
	}, nil
}

// view checks for whom and for what a plan is shown.
func (c *checker) view(a assessment.Audience, p assessment.Purpose) {
	if (a.Member == "") == (a.Agency == "") {
		c.fault("/view/for", assessment.ErrAudience)
	} else {
		c.anyID("/view/for", string(a.Member)+string(a.Agency))
	}
	c.required("/view/purpose", p == assessment.PurposeNotStated)
}

// cut takes out of a plan what one audience may not see.
type cut struct {
	assessment.Discloser
	audience assessment.Audience
	day      assessment.Day
}

// kept is what an audience may see of a list, each as it may see it.
func kept[T any](all []T, of func(T) (T, bool)) []T {
	var out []T
	for _, v := range all {
		if v, ok := of(v); ok {
			out = append(out, v)
		}
	}
	return out
}

// come reports whether a day has come.
func (c cut) come(on assessment.Day) bool { return on.Compare(c.day) <= 0 }

// works reports whether a worker is the audience's own.
func (c cut) works(w assessment.WorkerID) bool {
	own := assessment.Statement{Source: assessment.Source{Assessor: w}}
	return c.Why(own).Because == assessment.DisclosureReasonOwnWork
}

// source is a source without a worker who is not the audience's own.
func (c cut) source(s assessment.Source) assessment.Source {
	if !c.works(s.Assessor) {
		s.Assessor = ""
	}
	return s
}

// lead keeps a worker who leads for the audience's own agency, and one whom the
// record shows it to lead by an involvement.
func (c cut) lead(r assessment.Record, p assessment.Purpose) func(Lead) (Lead, bool) {
	type post struct {
		agency assessment.AgencyID
		worker assessment.WorkerID
	}
	known := map[post]bool{}
	services := assessment.Record{
		Day: r.Day, Consents: r.Consents, Overrides: r.Overrides, Agencies: r.Agencies, Involvements: r.Involvements,
	}
	for _, v := range services.For(c.audience, p, c.day).Involvements {
		if v.Lead == assessment.AnswerYes {
			known[post{v.Agency, v.Worker}] = true
		}
	}
	return func(l Lead) (Lead, bool) {
		own := l.Agency != "" && l.Agency == c.audience.Agency || l.Agency == "" && c.works(l.Worker)
		return l, c.come(l.From) && (own || known[post{l.Agency, l.Worker}])
	}
}
