package fictional

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/kithcare/kith/assessment"
)

// family is a record while it is made.
type family struct {
	lot
	of *Families
	assessment.Record
	// told is how many of a hundred single answers were given.
	told int
	// calm families call nobody dangerous and are willing.
	calm    bool
	hostile bool
	friends bool
	focal   []assessment.MemberID
	kinds   []assessment.TieKind // what each member is to the first focal person
	year    int
	month   int
	date    int
}

// begin draws what holds for the whole family.
func (f *family) begin(n uint64) {
	f.ID = assessment.RecordID("f" + strconv.FormatUint(n, 10))
	f.year, f.month, f.date = 2024+f.pick(3), 1+f.pick(12), 1+f.pick(28)
	f.Day = day(f.year, f.month, f.date)
	f.Country = assessment.Country(f.weighed(10, 50, 15, 10, 5, 10))
	f.MembersListed = assessment.Listed(f.weighed(20, 20, 60))
	f.TiesListed = assessment.Listed(f.weighed(30, 20, 50))
	f.told = [...]int{0, 25, 70, 95}[f.weighed(3, 12, 60, 25)]
	f.calm, f.hostile, f.friends = f.chance(25), f.chance(5), f.chance(8)
}

// people draws who is there, and which of them the record is about.
func (f *family) people() {
	n := f.size()
	if f.hostile {
		f.ID = assessment.RecordID(f.hostileID(n))
	}
	focal := min(n, f.weighed(3, 72, 20, 5))
	for i := range n {
		f.person(i, i < focal)
	}
}

func (f *family) size() int {
	switch f.weighed(3, 47, 33, 13, 3, 1) {
	case 0:
		return 1
	case 1:
		return 2 + f.pick(3)
	case 2:
		return 5 + f.pick(4)
	case 3:
		return 9 + f.pick(7)
	case 4:
		return 16 + f.pick(15)
	default:
		return 31 + f.pick(20)
	}
}

// The kinds of ties that most people in a record have, and those that no kin has.
var (
	nearTable = [...]assessment.TieKind{
		assessment.TieKindPartner, assessment.TieKindWife, assessment.TieKindHusband, assessment.TieKindMother,
		assessment.TieKindFather, assessment.TieKindSister, assessment.TieKindBrother, assessment.TieKindSon,
		assessment.TieKindDaughter, assessment.TieKindGrandmother, assessment.TieKindFriend,
	}
	friendTable = [...]assessment.TieKind{
		assessment.TieKindFriend, assessment.TieKindNeighbour, assessment.TieKindHousemate, assessment.TieKindColleague,
		assessment.TieKindSponsor, assessment.TieKindPeerMentor, assessment.TieKindFaithContact,
	}
)

// person adds one: their role, their id, and how old they are.
func (f *family) person(place int, focal bool) {
	kind := assessment.TieKind(1 + f.pick(int(assessment.TieKindFaithContact)))
	switch {
	case f.friends:
		kind = among(&f.lot, friendTable[:])
	case f.pick(3) > 0:
		kind = among(&f.lot, nearTable[:])
	}
	label, id := role(kind, place), "m"+strconv.Itoa(place)
	if focal {
		label = "Person who uses " + strconv.Itoa(place+1)
	}
	if f.hostile {
		label, id = among(&f.lot, hostileNames[:]), f.hostileID(place)
	} else if f.chance(5) {
		label = ""
	}
	m := assessment.Member{ID: assessment.MemberID(id), Label: label, Born: f.born(kind, focal)}
	f.Members, f.kinds = append(f.Members, m), append(f.kinds, kind)
	if focal {
		f.focal = append(f.focal, m.ID)
	}
}

// role is what a worker calls somebody.
func role(k assessment.TieKind, place int) string {
	word := strings.ReplaceAll(k.String(), "-", " ")
	return strings.ToUpper(word[:1]) + word[1:] + " " + strconv.Itoa(place+1)
}

func elder(k assessment.TieKind) bool {
	return k >= assessment.TieKindParent && k <= assessment.TieKindFosterParent ||
		k >= assessment.TieKindGrandparent && k <= assessment.TieKindGrandfather || k == assessment.TieKindParentInLaw
}

func younger(k assessment.TieKind) bool {
	return k >= assessment.TieKindChild && k <= assessment.TieKindFosterChild || k == assessment.TieKindGrandchild
}

// born is a date as far as it is known, of an age that goes with the role.
func (f *family) born(k assessment.TieKind, focal bool) assessment.PartialDate {
	age := 18 + f.pick(45)
	switch {
	case focal && f.chance(10):
		age = 14 + f.pick(4)
	case focal:
	case elder(k):
		age = 45 + f.pick(56)
	case younger(k):
		age = f.pick(25)
	}
	year := strconv.Itoa(f.year - age)
	switch f.weighed(20, 20, 20, 38, 2) {
	case 0:
		return assessment.PartialDate{}
	case 1:
		return partial(year)
	case 2:
		return partial(year + "-" + two(1+f.pick(f.month)))
	case 3:
		return partial(year + "-" + two(1+f.pick(f.month)) + "-" + two(1+f.pick(f.date)))
	default:
		leap := (f.year - age) / 4 * 4
		return partial(strconv.Itoa(leap-4) + "-02-29") // in the past whatever the day; 1900 is none, and not reached
	}
}

func two(n int) string { return strconv.Itoa(100 + n)[1:] }

func day(year, month, date int) assessment.Day {
	d, _ := assessment.NewDay(year, time.Month(month), date) // of numbers that are a day
	return d
}

func partial(text string) assessment.PartialDate {
	p, _ := assessment.ParsePartialDate(text) // of numbers that are a date
	return p
}

// past is a day of the two years before the record's own, or that day, or none.
func (f *family) past() assessment.Day {
	if f.chance(15) {
		return assessment.Day{}
	}
	return f.stated()
}

// stated is past, and never none.
func (f *family) stated() assessment.Day {
	switch {
	case f.chance(20):
		return f.Day
	case f.month > 1 && f.chance(60):
		return day(f.year, 1+f.pick(f.month-1), 1+f.pick(28))
	default:
		return day(f.year-1, 1+f.pick(12), 1+f.pick(28))
	}
}

// later is a day within two years from a day of the record's year or the one
// before.
func (f *family) later() assessment.Day { return day(f.year+1+f.pick(2), 1+f.pick(12), 1+f.pick(28)) }

func (f *family) anyone() assessment.MemberID { return among(&f.lot, f.Members).ID }

// other is anybody but one person, or nobody where there is nobody else.
func (f *family) other(than assessment.MemberID) assessment.MemberID {
	if len(f.Members) < 2 {
		return ""
	}
	at := slices.IndexFunc(f.Members, func(m assessment.Member) bool { return m.ID == than })
	return f.Members[(at+1+f.pick(len(f.Members)-1))%len(f.Members)].ID
}
