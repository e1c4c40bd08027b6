package assessment

import "slices"

// agenciesAndConsents checks who works with the family, and who may see what.
func (c *checker) agenciesAndConsents(r Record) {
	c.agencies = make(map[AgencyID]bool, len(r.Agencies))
	for _, g := range r.Agencies {
		c.agencies[g.ID] = true // in use before the list of them is walked
	}
	c.born = make(map[MemberID]PartialDate, len(r.Members))
	for _, m := range r.Members {
		c.born[m.ID] = m.Born
	}
	each(c, "/consents", r.Consents, (*checker).consent)
	c.declines(r.Consents)
	each(c, "/overrides", r.Overrides, (*checker).override)
	c.agencyList(r.Agencies)
	each(c, "/involvements", r.Involvements, (*checker).involvement)
	each(c, "/assessed", r.Assessed, (*checker).needAssessed)
	each(c, "/advice", r.Advice, (*checker).advice)
	each(c, "/appointments", r.Appointments, (*checker).appointment)
	if !r.View.IsZero() {
		c.required("/view/purpose", r.View.Purpose == PurposeNotStated)
		c.viewFor(r.View.For)
	}
}

// viewFor checks the form only: nothing need be known of an audience, who may be
// shown nothing.
func (c *checker) viewFor(a Audience) {
	switch {
	case (a.Member == "") == (a.Agency == ""):
		c.fault("/view/for", ErrAudience)
	case !IsID(string(a.Member) + string(a.Agency)):
		c.fault("/view/for", ErrID)
	}
}

func (c *checker) consent(path string, v Consent) {
	c.someone(path+"/about", v.About)
	c.anyone(path+"/by", v.By)
	if byAnother := v.By != "" && v.By != v.About; byAnother != (v.Authority != AuthorityNotStated) {
		c.fault(path+"/authority", ErrAuthority)
	}
	if (v.To.Member == "") == (v.To.Agency == "") {
		c.fault(path+"/to", ErrAudience)
	} else {
		c.anyone(path+"/to/member", v.To.Member)
		c.anyAgency(path+"/to/agency", v.To.Agency)
	}
	c.scope(path, v.Topics, v.Purposes)
	c.answered(path, v)
	c.parent(path, v)
	c.source(path, v.Source)
}

// parent checks that what a parent agrees to in a child's stead ends, and no later
// than the child is one. It cannot be left to whoever shows something: that it went on
// or not would then tell an age.
func (c *checker) parent(path string, v Consent) {
	if v.Authority != AuthorityParent || v.From.IsZero() {
		return
	}
	c.required(path+"/until", v.Until.IsZero())
	if low, _, known := c.born[v.About].YearsOn(v.Until).Bounds(); known && low >= adult {
		c.fault(path+"/until", ErrGrown)
	}
}

// answered checks that it was given from a day on or declined on one.
func (c *checker) answered(path string, v Consent) {
	c.future(path+"/declined", v.Declined)
	c.future(path+"/withdrawn", v.Withdrawn)
	if !v.Declined.IsZero() {
		if !v.From.IsZero() || !v.Until.IsZero() || !v.Withdrawn.IsZero() {
			c.fault(path+"/declined", ErrDeclined)
		}
		return
	}
	c.period(path, v.From, v.Until)
	if !v.Withdrawn.IsZero() && v.Withdrawn.Compare(v.From) < 0 {
		c.fault(path+"/withdrawn", ErrOrder)
	}
}

// declines refuses a no to what the same person has agreed to by another consent,
// which would go on counting: they declined it, or took back one of two.
func (c *checker) declines(all []Consent) {
	for i, no := range all {
		place, on := "/declined", no.Declined
		if !no.From.IsZero() {
			place, on = "/withdrawn", no.Withdrawn
		}
		if on.IsZero() {
			continue
		}
		for n, yes := range all {
			if n != i && no.contradicts(yes, on) {
				c.fault(at("/consents", i)+place, ErrAgreed)
				break
			}
		}
	}
}

// contradicts reports whether a consent says no on a day to what another says yes to,
// in part at least, and has said since before, or for a no that was given at once
// since that day.
func (c Consent) contradicts(yes Consent, on Day) bool {
	return c.About == yes.About && c.To == yes.To && c.voice() == yes.voice() &&
		inForce(on, yes.From, yes.Until, yes.Withdrawn) && (c.From.IsZero() || yes.From.Compare(on) < 0) &&
		shareAny(c.Topics, yes.Topics) && shareAny(c.Purposes, yes.Purposes)
}

func (c Consent) voice() MemberID {
	if c.own() {
		return c.About
	}
	return c.By
}

func shareAny[T comparable](a, b []T) bool {
	return slices.ContainsFunc(a, func(x T) bool { return slices.Contains(b, x) })
}

func (c *checker) override(path string, v Override) {
	c.required(path+"/reason", v.Reason == OverrideReasonNotStated)
	c.required(path+"/decider", v.Decider == "")
	c.worker(path+"/decider", v.Decider)
	c.someone(path+"/about", v.About)
	c.agency(path+"/to", v.To)
	c.scope(path, v.Topics, v.Purposes)
	c.period(path, v.From, v.Until)
}

// scope asks for topics and purposes: what names none would allow nothing and look
// as if it did.
func (c *checker) scope(path string, topics []Topic, purposes []Purpose) {
	wordList(c, path+"/topics", topics)
	wordList(c, path+"/purposes", purposes)
}

func wordList[T ~uint8](c *checker, path string, all []T) {
	c.required(path, len(all) == 0)
	seen := map[T]bool{}
	for i, w := range all {
		c.required(at(path, i), w == 0)
		if seen[w] && w != 0 {
			c.fault(at(path, i), ErrTwice)
		}
		seen[w] = true
	}
}

// period asks for a first day that has come, and a last day no sooner.
func (c *checker) period(path string, from, until Day) {
	c.required(path+"/from", from.IsZero())
	c.future(path+"/from", from)
	c.order(path, from, until)
}

func (c *checker) order(path string, from, until Day) {
	if !until.IsZero() && until.Compare(from) < 0 {
		c.fault(path+"/until", ErrOrder)
	}
}

func (c *checker) agencyList(all []Agency) {
	seen := map[AgencyID]bool{}
	for i, g := range all {
		path := at("/agencies", i)
		c.id(path+"/id", string(g.ID))
		if seen[g.ID] {
			c.fault(path+"/id", ErrTwice)
		}
		seen[g.ID] = true
		c.text(path+"/label", g.Label)
		workers := map[WorkerID]bool{}
		for n, w := range g.Workers {
			p := at(path+"/workers", n)
			c.id(p, string(w))
			if workers[w] {
				c.fault(p, ErrTwice)
			}
			workers[w] = true
		}
	}
}

func (c *checker) agency(path string, id AgencyID) {
	if id == "" {
		c.fault(path, ErrMissing)
		return
	}
	c.anyAgency(path, id)
}

func (c *checker) anyAgency(path string, id AgencyID) {
	if id != "" && !c.agencies[id] {
		c.fault(path, ErrNoAgency)
	}
}

// contact checks what an agency does with a member.
func (c *checker) contact(path string, g AgencyID, m MemberID, w WorkerID) {
	c.agency(path+"/agency", g)
	c.someone(path+"/member", m)
	c.worker(path+"/worker", w)
}

func (c *checker) involvement(path string, v Involvement) {
	c.contact(path, v.Agency, v.Member, v.Worker)
	c.order(path, v.From, v.Until)
}

func (c *checker) needAssessed(path string, n NeedAssessed) {
	c.contact(path, n.Agency, n.Member, n.Worker)
	c.required(path+"/area", n.Area == NeedAreaNotStated)
	c.required(path+"/on", n.On.IsZero())
	c.future(path+"/on", n.On)
}

func (c *checker) advice(path string, a Advice) {
	c.contact(path, a.Agency, a.Member, "")
	c.id(path+"/about", a.About)
	c.required(path+"/advised", a.Advised == AnswerNotAsked)
	c.future(path+"/on", a.On)
}

func (c *checker) appointment(path string, a Appointment) {
	c.contact(path, a.Agency, a.Member, "")
	c.required(path+"/on", a.On.IsZero())
	if a.Minutes < 0 || a.Minutes > 24*60 {
		c.fault(path+"/minutes", ErrMinutes)
	}
}
