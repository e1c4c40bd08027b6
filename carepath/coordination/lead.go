package coordination

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Lead is who leads for the whole family, and who might. Its zero value is that
// nobody is recorded.
type Lead struct {
	redacted
	// Recorded are the lead workers on the day: none, one, or more, which is a fault
	// to sort out.
	Recorded []Leader `json:"recorded"`
	// Agencies is how many agencies are recorded as working with the family.
	Agencies int `json:"agencies"`
	// CallsForLead is yes where that is the local number, or more.
	CallsForLead Judgement `json:"callsForLead"`
	// Candidates are who might lead, the most natural first, unless just one
	// already does. It is a suggestion: the family and the team decide.
	Candidates []Candidate           `json:"candidates"`
	Text       string                `json:"text"`
	Notes      []Sentence            `json:"notes"`
	Cites      []assessment.Citation `json:"cites"`
}

// Leader is one lead worker, with whom they work as such. Where the worker is not
// stated, it is whoever leads at the one agency. Its zero value is nobody.
type Leader struct {
	redacted
	Worker   assessment.WorkerID   `json:"worker,omitzero"`
	Agencies []assessment.AgencyID `json:"agencies"`
	Members  []assessment.MemberID `json:"members"`
}

// Candidate is a worker who might lead, and why: first by how many of the family
// they work with, then by involvements, then a service for families before others,
// then by consents, then by id. The order is policy. Its zero value is nobody.
type Candidate struct {
	redacted
	Agency assessment.AgencyID `json:"agency"`
	// Worker is not stated where the agency names none for these members.
	Worker       assessment.WorkerID   `json:"worker,omitzero"`
	Members      []assessment.MemberID `json:"members"`
	Involvements int                   `json:"involvements"`
	FamilyFacing bool                  `json:"familyFacing"`
	// Consents is how many of those whom the team works with let the agency know,
	// in order to coordinate, which services work with them. It is nil in a view,
	// which does not show it, and then orders nothing.
	Consents *int                  `json:"consents,omitempty"`
	Text     string                `json:"text"`
	Cites    []assessment.Citation `json:"cites"`
}

func (l *look) lead() Lead {
	out := Lead{Recorded: l.leaders(), Agencies: len(l.parties), Candidates: []Candidate{}, Notes: []Sentence{}, Cites: []assessment.Citation{citeAdfamCoordination()}}
	if from := l.local.LeadWorkerFrom; from != nil {
		out.CallsForLead = JudgementNotSeen
		if out.Agencies >= *from {
			out.CallsForLead = JudgementYes
		}
		out.Cites = append(out.Cites, citeLocal("from how many agencies on a family has one lead worker"))
	}
	if len(out.Recorded) != 1 {
		out.Candidates = l.candidates()
	}
	out.Text = l.leadText(out)
	if len(out.Candidates) > 0 {
		out.Notes = append(out.Notes, Sentence{
			Text:  "Who might lead is a suggestion: the family and the team decide, and ask the worker. The order is by what is recorded, which may not be all.",
			Cites: []assessment.Citation{citePolicy("no source says how to choose; most involved, then for families, then with consent, is this library's order"), citeSCIE()},
		})
	}
	out.Notes = append(out.Notes, l.leadNotes()...)
	return out
}

// post is a worker at an agency.
type post struct {
	agency assessment.AgencyID
	worker assessment.WorkerID
}

// leaders are the workers who lead, one who does so for two agencies once. Who leads
// at an agency without a name may be the one whom the same agency names.
func (l *look) leaders() []Leader {
	out := []Leader{}
	named := map[assessment.AgencyID]bool{}
	for _, v := range l.now {
		named[v.Agency] = named[v.Agency] || v.Lead == assessment.AnswerYes && v.Worker != ""
	}
	of := map[post]int{}
	for _, v := range l.now {
		if v.Lead != assessment.AnswerYes || v.Worker == "" && named[v.Agency] {
			continue
		}
		key := post{worker: v.Worker}
		if v.Worker == "" {
			key.agency = v.Agency
		}
		i, ok := of[key]
		if !ok {
			i = len(out)
			of[key] = i
			out = append(out, Leader{Worker: v.Worker})
		}
		if all := out[i].Agencies; len(all) == 0 || all[len(all)-1] != v.Agency {
			out[i].Agencies = append(all, v.Agency)
		}
		out[i].Members = append(out[i].Members, v.Member)
	}
	for i := range out {
		slices.SortFunc(out[i].Members, l.members.compare)
		out[i].Members = slices.Compact(out[i].Members)
	}
	return out
}

func (l *look) leadText(d Lead) string {
	var text string
	switch len(d.Recorded) {
	case 0:
		text = "No lead worker is recorded. "
	case 1:
		text = l.leader(d.Recorded[0]) + " leads for the family. "
	default:
		var all []string
		for _, who := range d.Recorded {
			all = append(all, l.leader(who))
		}
		text = "More than one lead worker is recorded: " + and(all) + ". Agree on the one whom everybody can ring. "
	}
	text += agenciesCount(d.Agencies) + " " + plural(d.Agencies, "is", "are") + " recorded as working with the family."
	if from := l.local.LeadWorkerFrom; from != nil {
		is := " By what is recorded that is not reached."
		if d.CallsForLead == JudgementYes {
			is = " That is reached."
		}
		text += " Here a family has one lead worker from " + strconv.Itoa(*from) + " on." + is
	}
	return text
}

func (l *look) leader(d Leader) string {
	if d.Worker == "" {
		return "a worker of " + l.names(d.Agencies) + " who is not named"
	}
	return string(d.Worker) + " of " + l.names(d.Agencies)
}

// leadNotes are what sources say of who leads where a certain agency takes part.
func (l *look) leadNotes() []Sentence {
	var out []Sentence
	in := func(k assessment.AgencyKind) bool {
		return slices.ContainsFunc(l.parties, func(p Party) bool { return l.kind(p.Agency) == k })
	}
	if in(assessment.AgencyKindMentalHealth) {
		out = append(out, Sentence{
			Text:  "For a person of 14 or more with a severe mental illness who also uses drugs or drinks harmfully, the mental health service leads their own care.",
			Cites: []assessment.Citation{citeNG58()},
		})
	}
	if in(assessment.AgencyKindChildSocialCare) {
		out = append(out, Sentence{
			Text:  "Where there is an enquiry into harm to a child, a social worker leads it.",
			Cites: []assessment.Citation{citeSection47Lead()},
		})
	}
	if in(assessment.AgencyKindTreatment) {
		out = append(out, Sentence{
			Text:  "A key worker in treatment coordinates that person's own care plan: agree how the two fit together.",
			Cites: []assessment.Citation{citeCG51Keyworkers()},
		})
	}
	return out
}

// candidates are the workers who work with somebody on the day, in order.
func (l *look) candidates() []Candidate {
	out := []Candidate{}
	of := map[post]int{}
	for _, v := range l.now { // by agency and member
		key := post{v.Agency, v.Worker}
		i, ok := of[key]
		if !ok {
			i = len(out)
			of[key] = i
			out = append(out, Candidate{
				Agency: v.Agency, Worker: v.Worker, FamilyFacing: l.kind(v.Agency) == assessment.AgencyKindFamilyService,
			})
		}
		c := &out[i]
		c.Involvements++
		if n := len(c.Members); n == 0 || c.Members[n-1] != v.Member {
			c.Members = append(c.Members, v.Member)
		}
	}
	known, everybody := l.informed()
	for i := range out {
		if !l.view() {
			n := known[out[i].Agency]
			out[i].Consents = &n
		}
		l.reason(&out[i], everybody)
	}
	slices.SortFunc(out, func(a, b Candidate) int {
		return first(cmp.Compare(len(b.Members), len(a.Members)), cmp.Compare(b.Involvements, a.Involvements),
			b2i(b.FamilyFacing)-b2i(a.FamilyFacing), known[b.Agency]-known[a.Agency],
			strings.Compare(string(a.Agency), string(b.Agency)), strings.Compare(string(a.Worker), string(b.Worker)))
	})
	return out
}

// informed is, by agency, of how many of those whom the team works with it may know
// who else works with them, and how many those are. In a view it is not known.
func (l *look) informed() (by map[assessment.AgencyID]int, of int) {
	team := map[assessment.MemberID]bool{}
	for _, v := range l.now {
		team[v.Member] = true
	}
	by = map[assessment.AgencyID]int{}
	if l.view() {
		return by, len(team)
	}
	seen := map[channel]bool{}
	for _, c := range l.record.Consents {
		key := channel{c.To.Agency, c.About}
		if key.to == "" || !team[c.About] || seen[key] || !l.standing(c).granted || !coordinates(c.Purposes) ||
			!slices.Contains(c.Topics, assessment.TopicInvolvement) {
			continue
		}
		seen[key] = true
		by[key.to]++
	}
	return by, len(team)
}

func coordinates(all []assessment.Purpose) bool {
	return slices.Contains(all, assessment.PurposeCoordination)
}

func (l *look) reason(c *Candidate, everybody int) {
	who := string(c.Worker) + " of " + l.name(c.Agency)
	if c.Worker == "" {
		who = l.name(c.Agency) + ", which names no worker for them,"
	}
	text := who + " works with " + strconv.Itoa(len(c.Members)) + " of the " + strconv.Itoa(everybody) + " people whom the team works with, in " + count(c.Involvements, "involvement") + ". "
	switch {
	case c.FamilyFacing:
		text += "The service is for families and friends. "
	case l.kind(c.Agency) == assessment.AgencyKindNotStated:
		text += "What the service is for is not recorded. "
	}
	switch {
	case c.Consents == nil:
	case *c.Consents == 0:
		text += "No consent is in force that lets the agency know who else works with any of them. "
	default:
		text += "Consent lets the agency know who else works with " + strconv.Itoa(*c.Consents) + " of them. "
	}
	if c.Worker == "" {
		text += "Ask who it is."
	}
	c.Text = strings.TrimSpace(text)
	c.Cites = []assessment.Citation{citeAdfamCoordination(), citePolicy("most involved, then for families, then with consent, is this library's order")}
}
