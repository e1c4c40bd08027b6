package outcomes

import (
	"maps"
	"slices"

	"github.com/kithcare/kith/assessment"
)

// Overlap is what [AgencyResults] says of itself, to be shown wherever its rows are.
const Overlap = "A family counts under every agency that was involved with it, so the rows overlap and do not add up. " +
	"What one agency achieves may be helped or hindered by what another does: no row says whose doing a change was, and no order of the rows is a ranking."

// AgencyTally adds families up for each agency that was involved with them, in memory
// that grows with the number of agencies only. Its zero value is of no family and ready
// for use. Do not copy it once it is in use. It is not safe for concurrent use: give each
// worker its own and [AgencyTally.Merge] them.
type AgencyTally struct {
	redacted
	all    Tally
	shared int
	rows   map[assessment.AgencyID]*agencyCounts
}

// agencyCounts are what is known of the families of one agency.
type agencyCounts struct {
	tally  Tally
	shared int
}

// AgencyResults are the same figures for each agency, side by side. Its zero value is
// of nobody.
type AgencyResults struct {
	redacted
	// All are the figures of every family, counted once.
	All Results `json:"all"`
	// Shared counts the families that more than one agency was involved with, each of
	// which stands in more than one row.
	Shared int `json:"shared"`
	// Overlap is the text of the constant, so that it travels with the rows.
	Overlap string `json:"overlap"`
	// Rows are in the order of the ids, which is no ranking.
	Rows []AgencyRow `json:"rows"`
}

// AgencyRow is the figures of the families that one agency was involved with. Agency
// is none for the families of which no agency is recorded; that none was involved
// does not follow. The zero value is of no family.
type AgencyRow struct {
	redacted
	Agency assessment.AgencyID `json:"agency,omitzero"`
	// Shared counts those of its families that another agency was involved with, too.
	Shared  int     `json:"shared"`
	Results Results `json:"results"`
}

// Add counts a family under every agency that was involved with it. What [Tally.Add]
// refuses is refused, and nothing is counted.
func (a *AgencyTally) Add(f Family) error {
	if err := a.all.Add(f); err != nil {
		return err
	}
	agencies := slices.Compact(slices.Sorted(slices.Values(f.Agencies)))
	shared := count(len(agencies) > 1)
	a.shared += shared
	if len(agencies) == 0 {
		agencies = []assessment.AgencyID{""}
	}
	for _, id := range agencies {
		r := a.row(id)
		r.shared += shared
		if err := r.tally.Add(f); err != nil {
			return err // does not happen: a row has the rule of all
		}
	}
	return nil
}

func (a *AgencyTally) row(id assessment.AgencyID) *agencyCounts {
	if a.rows == nil {
		a.rows = map[assessment.AgencyID]*agencyCounts{}
	}
	if a.rows[id] == nil {
		a.rows[id] = &agencyCounts{}
	}
	return a.rows[id]
}

// Merge adds what another tally counted, which stays as it is; see [Tally.Merge].
func (a *AgencyTally) Merge(o *AgencyTally) error {
	if o == nil {
		return nil
	}
	if err := a.all.Merge(o.all); err != nil {
		return err
	}
	a.shared += o.shared
	for id, from := range o.rows {
		r := a.row(id)
		r.shared += from.shared
		if err := r.tally.Merge(from.tally); err != nil {
			return err // does not happen: a row has the rule of all
		}
	}
	return nil
}

// Results are the figures of what was added so far.
func (a *AgencyTally) Results() AgencyResults {
	out := AgencyResults{All: a.all.Results(), Shared: a.shared, Overlap: Overlap, Rows: make([]AgencyRow, 0, len(a.rows))}
	for _, id := range slices.Sorted(maps.Keys(a.rows)) {
		r := a.rows[id]
		out.Rows = append(out.Rows, AgencyRow{Agency: id, Shared: r.shared, Results: r.tally.Results()})
	}
	return out
}
