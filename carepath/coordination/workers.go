package coordination

import "github.com/kithcare/kith/assessment"

// Gap is that no worker is recorded for a member on the day. Its zero value is
// nobody.
type Gap struct {
	redacted
	Member assessment.MemberID `json:"member"`
	// Agencies work with the member and name no worker.
	Agencies []assessment.AgencyID `json:"agencies"`
	Text     string                `json:"text"`
	Cites    []assessment.Citation `json:"cites"`
}

func (l *look) withoutWorker() []Gap {
	named := map[assessment.MemberID]bool{}
	unnamed := map[assessment.MemberID][]assessment.AgencyID{}
	for _, v := range l.now {
		if v.Worker != "" {
			named[v.Member] = true
			continue
		}
		if all := unnamed[v.Member]; len(all) == 0 || all[len(all)-1] != v.Agency {
			unnamed[v.Member] = append(all, v.Agency)
		}
	}
	out := []Gap{}
	for _, id := range l.ids {
		if !named[id] {
			out = append(out, l.gap(id, unnamed[id]))
		}
	}
	return out
}

func (l *look) gap(m assessment.MemberID, agencies []assessment.AgencyID) Gap {
	g := Gap{Member: m, Agencies: append([]assessment.AgencyID{}, agencies...), Cites: []assessment.Citation{
		citeAdfamCoordination(), citePolicy("who has nobody is told for everybody, whether or not they use or are kin; nobody has to have a worker"),
	}}
	if len(agencies) > 0 {
		g.Text = l.names(agencies) + " " + plural(len(agencies), "works", "work") + " with " + l.who(m) + ", but no worker is named: ask whom " + l.who(m) + " can ring."
		return g
	}
	g.Text = "Nobody is recorded as working with " + l.who(m) + " on " + said(l.day) + ". Ask whether anybody does, and whether " + l.who(m) + " would like somebody."
	return g
}

// names joins what agencies are called.
func (l *look) names(ids []assessment.AgencyID) string {
	var out []string
	for _, id := range ids {
		out = append(out, l.name(id))
	}
	return and(out)
}

func plural(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}
