package assessment

import "fmt"

// checker gathers faults while it walks a record. Once it has walked some it needs
// no more memory for the next: see [checker.record].
type checker struct {
	faults  FieldErrors
	more    int // faults past those that are kept
	day     Day
	members map[MemberID]bool
	people  []Member // known where consents are walked
	// agencies of the record are true once they have been walked.
	agencies   map[AgencyID]bool
	generation map[MemberID]int
	seen       map[string]bool // in the list at hand
	// The element at hand, of a list and of a list inside it. Paths start from there,
	// and are put together where a fault is: most records have none.
	list, inner string
	i, n        int
}

// fault notes a fault at a path from the element at hand.
func (c *checker) fault(path string, err error) {
	switch {
	case err == nil:
	case len(c.faults) < maxFaults:
		c.faults.Add(c.place()+path, err)
	default:
		c.more++
	}
}

// place is the pointer of the element at hand: nothing outside of lists.
func (c *checker) place() string {
	switch {
	case c.list == "":
		return ""
	case c.inner == "":
		return at(c.list, c.i)
	default:
		return at(at(c.list, c.i)+c.inner, c.n)
	}
}

func (c *checker) done() FieldErrors {
	if c.more > 0 {
		c.faults.Add("", fmt.Errorf("%w: %d more", ErrTooMany, c.more))
	}
	return c.faults
}

func each[T any](c *checker, list string, all []T, check func(*checker, *T)) {
	c.list = list
	for i := range all {
		c.i = i
		check(c, &all[i])
	}
	c.list = ""
}

// inside goes to an element of a list inside the element at hand; no list is out again.
func (c *checker) inside(list string, n int) { c.inner, c.n = list, n }

// none is what has been seen of a list at its beginning.
func (c *checker) none() map[string]bool {
	if c.seen == nil {
		c.seen = map[string]bool{}
	}
	clear(c.seen)
	return c.seen
}

// wordSet is a set of words of one vocabulary.
type wordSet [4]uint64

// add adds a word and reports whether it was in the set already.
func (s *wordSet) add(word uint8) (twice bool) {
	part, bit := &s[word/64], uint64(1)<<(word%64)
	twice = *part&bit != 0
	*part |= bit
	return twice
}

func (c *checker) required(path string, missing bool) {
	if missing {
		c.fault(path, ErrMissing)
	}
}
