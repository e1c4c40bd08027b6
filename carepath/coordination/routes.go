package coordination

import (
	"cmp"
	"slices"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// Way is what can be reached by referral from where the family first came. Its zero
// value leads nowhere.
type Way struct {
	redacted
	Point assessment.EntryPoint `json:"point"`
	// From are the services at that point. Where there is none, nothing follows.
	From []assessment.AgencyID `json:"from"`
	// Reached are the services that can be reached, the nearest first, and Beyond
	// those that are known and cannot.
	Reached []Reach               `json:"reached"`
	Beyond  []assessment.AgencyID `json:"beyond"`
	// KindsBeyond and AreasBeyond are what there is a service for, and none that can
	// be reached; KindsMissing and AreasMissing what no service is known for. A
	// service that does not say what it is for is in none of them.
	KindsBeyond  []assessment.AgencyKind `json:"kindsBeyond"`
	KindsMissing []assessment.AgencyKind `json:"kindsMissing"`
	AreasBeyond  []assessment.NeedArea   `json:"areasBeyond"`
	AreasMissing []assessment.NeedArea   `json:"areasMissing"`
	// Certain says that all routes and services are listed, so that what is not
	// reached cannot be.
	Certain bool                  `json:"certain"`
	Text    string                `json:"text"`
	Cites   []assessment.Citation `json:"cites"`
}

// Reach is that a service can be reached: who refers to it, and after how many
// referrals. Its zero value is none.
type Reach struct {
	redacted
	Agency assessment.AgencyID `json:"agency"`
	By     assessment.AgencyID `json:"by"`
	Steps  int                 `json:"steps"`
}

// ways are from each point of entry in the record, in the order of the vocabulary.
func (l *look) ways() []Way {
	var points []assessment.EntryPoint
	for _, f := range l.record.FirstContacts {
		if f.Point != assessment.EntryPointNotStated && l.by(f.Source.On) {
			points = append(points, f.Point)
		}
	}
	slices.Sort(points)
	out := []Way{}
	if len(points) == 0 {
		return out
	}
	known := l.known()
	for _, p := range slices.Compact(points) {
		out = append(out, l.way(p, known))
	}
	return out
}

// known are the services that there are, by id: those of the area, the record's
// agencies, and both ends of every route.
func (l *look) known() []assessment.AgencyID {
	var out []assessment.AgencyID
	for _, s := range l.local.Services {
		out = append(out, s.ID)
	}
	for _, r := range l.local.Routes {
		out = append(out, r.From, r.To)
	}
	for id := range l.agencies {
		if id != "" {
			out = append(out, id)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// atPoint reports whether families come first to a service at a point.
func (l *look) atPoint(id assessment.AgencyID, p assessment.EntryPoint) bool {
	if points := l.coordinator.services[id].Points; len(points) > 0 {
		return slices.Contains(points, p)
	}
	return pointOf(l.kind(id)) == p && p != assessment.EntryPointNotStated
}

// pointOf is where families first come to services of a kind, as the vocabularies
// name them alike.
func pointOf(k assessment.AgencyKind) assessment.EntryPoint {
	switch k {
	case assessment.AgencyKindHospital:
		return assessment.EntryPointEmergency
	case assessment.AgencyKindTreatment:
		return assessment.EntryPointTreatment
	case assessment.AgencyKindGP:
		return assessment.EntryPointGP
	case assessment.AgencyKindProbation:
		return assessment.EntryPointProbation
	case assessment.AgencyKindSchool:
		return assessment.EntryPointSchool
	case assessment.AgencyKindFamilyService:
		return assessment.EntryPointFamilyService
	case assessment.AgencyKindChildSocialCare, assessment.AgencyKindAdultSocialCare:
		return assessment.EntryPointSocialCare
	default:
		return assessment.EntryPointNotStated
	}
}

// reach goes out from some services, route by route; those of one distance are by
// id, and what refers to them is the first by id.
func (l *look) reach(from []assessment.AgencyID) []Reach {
	seen := make(map[assessment.AgencyID]bool, len(from))
	for _, id := range from {
		seen[id] = true
	}
	out := []Reach{}
	edge := from
	for steps := 1; len(edge) > 0; steps++ {
		start := len(out)
		for _, by := range edge {
			for _, to := range l.coordinator.next[by] {
				if !seen[to] {
					seen[to] = true
					out = append(out, Reach{Agency: to, By: by, Steps: steps})
				}
			}
		}
		found := out[start:]
		slices.SortFunc(found, func(a, b Reach) int { return cmp.Compare(a.Agency, b.Agency) })
		edge = make([]assessment.AgencyID, 0, len(found))
		for _, r := range found {
			edge = append(edge, r.Agency)
		}
	}
	return out
}

func (l *look) way(p assessment.EntryPoint, known []assessment.AgencyID) Way {
	w := Way{
		Point: p, From: []assessment.AgencyID{}, Reached: []Reach{}, Beyond: []assessment.AgencyID{},
		KindsBeyond: []assessment.AgencyKind{}, KindsMissing: []assessment.AgencyKind{},
		AreasBeyond: []assessment.NeedArea{}, AreasMissing: []assessment.NeedArea{},
		Cites: []assessment.Citation{citeAdfamCoordination()},
	}
	for _, id := range known {
		if l.atPoint(id, p) {
			w.From = append(w.From, id)
		}
	}
	if len(w.From) == 0 {
		w.Text = "The family first came by " + pointName(p) + ". No service there is recorded, so what can be reached from it is not known."
		return w
	}
	w.Certain = l.local.RoutesListed == assessment.ListedAll && l.local.ServicesListed == assessment.ListedAll
	w.Reached = l.reach(w.From)
	open := map[assessment.AgencyID]bool{}
	for _, id := range w.From {
		open[id] = true
	}
	for _, r := range w.Reached {
		open[r.Agency] = true
	}
	var kinds [int(assessment.AgencyKindOther) + 1]found
	var areas [int(assessment.NeedAreaCompany) + 1]found
	for _, id := range known {
		if !open[id] {
			w.Beyond = append(w.Beyond, id)
		}
		note(kinds[:], int(l.kind(id)), open[id])
		for _, a := range l.coordinator.services[id].Areas {
			note(areas[:], int(a), open[id])
		}
	}
	kinds[assessment.AgencyKindOther] = foundOpen // what is other is not looked for
	w.KindsBeyond, w.KindsMissing = split[assessment.AgencyKind](kinds[:])
	w.AreasBeyond, w.AreasMissing = split[assessment.NeedArea](areas[:])
	w.Text = l.wayText(w)
	return w
}

// found is whether there is a service for something, and one that can be reached.
type found uint8

const (
	foundNone found = iota
	foundBeyond
	foundOpen
)

func note(all []found, i int, open bool) {
	if i >= len(all) {
		return
	}
	is := foundBeyond
	if open {
		is = foundOpen
	}
	all[i] = max(all[i], is)
}

// split lists what is beyond reach and what is missing. Where nothing at all is said,
// nothing is missing.
func split[T ~uint8](all []found) (beyond, missing []T) {
	beyond, missing = []T{}, []T{}
	said := slices.ContainsFunc(all[1:], func(f found) bool { return f != foundNone })
	for i, f := range all {
		switch {
		case i == 0 || f == foundOpen:
		case f == foundBeyond:
			beyond = append(beyond, T(i))
		case said:
			missing = append(missing, T(i))
		}
	}
	return beyond, missing
}

func (l *look) wayText(w Way) string {
	text := "From " + pointName(w.Point) + " (" + l.names(w.From) + ") "
	var reached []string
	for _, r := range w.Reached {
		reached = append(reached, l.name(r.Agency))
	}
	if len(reached) == 0 {
		text += "no service is known to be reached by referral."
	} else {
		text += and(reached) + " can be reached by referral."
	}
	cannot := " is not known to be reached"
	if w.Certain {
		cannot = " cannot be reached"
	}
	if len(w.Beyond) > 0 {
		text += " What" + cannot + ": " + l.names(w.Beyond) + "."
	}
	if len(w.AreasBeyond) > 0 {
		var all []string
		for _, a := range w.AreasBeyond {
			all = append(all, areaName(a))
		}
		text += " So help with " + strings.Join(all, ", ") + cannot + "."
	}
	if slices.Contains(w.KindsMissing, assessment.AgencyKindFamilyService) {
		text += " No service for families is known."
	}
	return text
}
