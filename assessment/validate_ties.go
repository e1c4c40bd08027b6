package assessment

// ties checks each tie and that no line of descent closes on itself.
func (c *checker) ties(all []Tie) {
	each(c, "/ties", all, (*checker).tie)
	c.descent(all)
}

func (c *checker) tie(t *Tie) {
	c.pair(t.Member, "/of", t.Of)
	c.source(&t.Source)
}

// descent faults the ties that make somebody their own ancestor. People with
// nobody left above them cannot stand in a circle, nor can people with nobody
// left below: once all such are peeled off, only circles remain and lines
// between circles. The walk is linear in the number of ties.
func (c *checker) descent(all []Tie) {
	if c.settled(all) {
		return
	}
	up := map[MemberID][]MemberID{} // younger to elder
	down := map[MemberID][]MemberID{}
	for _, t := range all {
		if elder, younger, ok := t.line(); ok {
			up[younger] = append(up[younger], elder)
			down[elder] = append(down[elder], younger)
		}
	}
	gone := peel(up, down, nil)
	gone = peel(down, up, gone)
	for i, t := range all {
		if elder, younger, ok := t.line(); ok && !gone[elder] && !gone[younger] {
			c.fault(at("/ties", i), ErrCircle)
		}
	}
}

// settled reports whether everybody can be given a generation below those of their
// elders, in which case nobody is in a circle. It gives up where that takes more
// rounds than a family has generations, and says nothing then.
func (c *checker) settled(all []Tie) bool {
	if c.generation == nil {
		c.generation = map[MemberID]int{}
	}
	clear(c.generation)
	for range 8 {
		moved := false
		for i := range all {
			if elder, younger, ok := all[i].line(); ok && c.generation[younger] <= c.generation[elder] {
				c.generation[younger] = c.generation[elder] + 1
				moved = true
			}
		}
		if !moved {
			return true
		}
	}
	return false
}

// line returns who stands above whom in descent, if the tie says so. A tie
// with oneself says nothing: it is a fault already.
func (t *Tie) line() (elder, younger MemberID, ok bool) {
	switch t.Kind.generation() {
	case 1:
		elder, younger = t.Member, t.Of
	case -1:
		elder, younger = t.Of, t.Member
	}
	return elder, younger, elder != younger
}

// peel takes away, one after the other, whoever has nobody left ahead.
func peel(ahead, behind map[MemberID][]MemberID, gone map[MemberID]bool) map[MemberID]bool {
	out := make(map[MemberID]bool, len(gone))
	left := make(map[MemberID]int, len(ahead))
	var free []MemberID
	for id := range gone {
		out[id] = true
	}
	for id, next := range ahead {
		for _, n := range next {
			if !out[n] {
				left[id]++
			}
		}
	}
	for id := range behind {
		if left[id] == 0 && !out[id] {
			free = append(free, id)
		}
	}
	for ; len(free) > 0; free = free[1:] {
		out[free[0]] = true
		for _, id := range behind[free[0]] {
			if left[id]--; left[id] == 0 && !out[id] {
				free = append(free, id)
			}
		}
	}
	return out
}
