package assessment

// AsOf returns the record with only what had been said by a day. The record's own Day
// stays as it is.
func (r Record) AsOf(day Day) Record {
	if day.IsZero() {
		return r
	}
	by := func(d Day) bool { return d.Compare(day) <= 0 }
	r.keep(func(s Source) bool { return by(s.On) })
	r.Assessed = only(r.Assessed, func(n NeedAssessed) bool { return by(n.On) })
	r.Advice = only(r.Advice, func(a Advice) bool { return by(a.On) })
	r.Overrides = only(r.Overrides, func(o Override) bool { return by(o.From) })
	r.Consents = only(r.Consents, func(c Consent) bool { return by(c.From) && by(c.Declined) })
	for i := range r.Consents {
		if !by(r.Consents[i].Withdrawn) {
			r.Consents[i].Withdrawn = Day{}
		}
	}
	return r
}

// After returns the record with only what was said after a day: what a review
// adds to what was known. What has no day is kept.
func (r Record) After(day Day) Record {
	r.keep(func(s Source) bool { return s.On.IsZero() || s.On.Compare(day) > 0 })
	return r
}

// InCompany returns the record as if nothing that was asked alone had been
// asked: what may be worked out and read out with anybody present. That is every
// statement made alone, whatever it is about, and what is always asked alone, but for
// a person's own use, which is kept where nothing says that it was told alone: without
// it nobody would know whose use it is about. Overrides are left out, too. None of it can then change what is read out, not even by having been asked.
func (r Record) InCompany() Record {
	r.Safety = nil
	together := func(s Source) bool { return s.Alone != AnswerYes }
	r.keep(together)
	var appraisals []Appraisal
	for _, a := range r.Appraisals {
		a.Barriers.PowerOver, a.Circumstances = ExtentNotAsked, Circumstances{}
		if a.Strengths != (Strengths{}) || a.Barriers != (Barriers{}) {
			appraisals = append(appraisals, a)
		}
	}
	r.Appraisals, r.Responses = appraisals, withoutFlags(r.Responses)
	r.Consents = kept(r.Consents, together, func(c Consent) Source { return c.Source })
	r.Overrides = nil // why somebody is told without consent is about safety
	return r
}

// keep replaces each list of statements by those that it is to keep.
func (r *Record) keep(ok func(Source) bool) {
	r.Ties = kept(r.Ties, ok, func(t Tie) Source { return t.Source })
	r.Uses = kept(r.Uses, ok, func(u Use) Source { return u.Source })
	r.Impacts = kept(r.Impacts, ok, func(m Impact) Source { return m.Source })
	r.Safety = kept(r.Safety, ok, func(s SafetyAnswer) Source { return s.Source })
	r.Appraisals = kept(r.Appraisals, ok, func(a Appraisal) Source { return a.Source })
	r.RoleOffers = kept(r.RoleOffers, ok, func(o RoleOffer) Source { return o.Source })
	r.UnmetNeeds = kept(r.UnmetNeeds, ok, func(n UnmetNeed) Source { return n.Source })
	r.HelpReceived = kept(r.HelpReceived, ok, func(h HelpReceived) Source { return h.Source })
	r.Access = kept(r.Access, ok, func(a Access) Source { return a.Source })
	r.FirstContacts = kept(r.FirstContacts, ok, func(f FirstContact) Source { return f.Source })
	r.Responses = kept(r.Responses, ok, func(x Response) Source { return x.Source })
	r.Facts = kept(r.Facts, ok, func(f HostFact) Source { return f.Source })
}

func kept[T any](all []T, ok func(Source) bool, source func(T) Source) []T {
	return only(all, func(v T) bool { return ok(source(v)) })
}

// only makes a list of its own, which may be changed.
func only[T any](all []T, ok func(T) bool) []T {
	var out []T
	for _, v := range all {
		if ok(v) {
			out = append(out, v)
		}
	}
	return out
}
