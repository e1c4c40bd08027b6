package assessment

// The four absences stand first in every vocabulary of answers, in the order of
// [Absence], so that an answer's value tells whether it is one.
const absences = 4

// code is what an answer scores: its place after the absences.
func code[T ~uint8](v T) (n int, answered bool) {
	if v < absences {
		return 0, false
	}
	return int(v) - absences, true
}

// Code returns 0 for no and 1 for yes, and false for an absence.
func (a Answer) Code() (n int, answered bool) { return code(a) }

// Code returns 0 for no, 1 for partly and 2 for yes, and false for an absence.
func (e Extent) Code() (n int, answered bool) { return code(e) }

// Code returns 0 for none up to 3 for severe, and false for an absence.
func (s Severity) Code() (n int, answered bool) { return code(s) }

// Code returns 0 for not used up to 5 for severe dependence, and false for an
// absence. From 2, harmful, on it is current problem use.
func (p Pattern) Code() (n int, answered bool) { return code(p) }

// Code returns 0 for none, 1 for refusing, 2 for engaged and 3 for completed,
// and false for an absence.
func (t Treatment) Code() (n int, answered bool) { return code(t) }

// Code returns 0 for no change up to 3 for abstinence, and false for an absence.
func (g Goal) Code() (n int, answered bool) { return code(g) }

// Code returns 0 for none up to 4 for daily, and false for an absence.
func (c Contact) Code() (n int, answered bool) { return code(c) }

// Code returns 0 for cut off up to 3 for close, and false for an absence.
func (c Closeness) Code() (n int, answered bool) { return code(c) }
