package diagram

// Query is the working space of one caller. The zero value is ready; it serves
// any diagrams, one question at a time, and is not safe for concurrent use.
type Query struct {
	// Per level.
	spans     []Range // the values still possible, within the domain
	low, high []int32 // the first and last cell still possible
	marked    []bool  // asked about, or needed as a reason

	// Per node.
	seen  []bool
	below []Mask  // terminals reached from it
	same  []int32 // the node it equals under the spans

	cells []Mask  // per cell of each level: terminals reached through it
	slots []int32 // hash table of nodes

	// While reasons are sought: the levels before spreadTo have passed seen on,
	// those from belowTo on have below.
	spreadTo, belowTo int32

	answer Explanation
}

// Outcome returns what every completion within the spans agrees on. A span that
// is missing, or has nothing in common with the fact's domain, means that
// nothing is known of the fact; else what lies outside the domain is ignored.
func (q *Query) Outcome(d *Diagram, spans []Range) Outcome {
	if d.isConstant() {
		return d.constantMask().Outcome()
	}
	return q.walk(d, spans).Outcome()
}

// walk is reach for the outcome alone: it looks at a level only when a node of
// it is reached, and stops where nothing is left to visit or two terminals are
// reached, since the outcome is then unknown whatever else is.
func (q *Query) walk(d *Diagram, spans []Range) (mask Mask) {
	q.seen = resize(q.seen, len(d.nodes))
	seen := q.seen
	clear(seen)
	at, waiting := int32(-1), 1
	var low, high int32
	seen[d.root()] = true
	for id := d.root(); waiting > 0; id-- {
		if !seen[id] {
			continue
		}
		waiting--
		n := d.nodes[id]
		if n.level != at {
			at = n.level
			low, high = d.levels[at].possible(spans)
		}
		for _, to := range d.edges[n.first+low : n.first+high+1] {
			switch {
			case to < terminals:
				if mask |= 1 << to; mask&(mask-1) != 0 {
					return mask
				}
			case !seen[to]:
				seen[to] = true
				waiting++
			}
		}
	}
	return mask
}

// possible returns the first and the last cell that the spans leave possible.
func (l *level) possible(spans []Range) (low, high int32) {
	if l.fact >= len(spans) {
		return 0, int32(len(l.starts)) - 1
	}
	span := clip(spans[l.fact], l.domain)
	low = l.cell(span.Low)
	if span.Low == span.High {
		return low, low
	}
	return low, l.cell(span.High)
}

// begin makes room and finds the cells that the spans leave possible.
func (q *Query) begin(d *Diagram, spans []Range) {
	q.spans = resize(q.spans, len(d.levels))
	q.low = resize(q.low, len(d.levels))
	q.high = resize(q.high, len(d.levels))
	q.seen = resize(q.seen, len(d.nodes))
	for i := range d.levels {
		l := &d.levels[i]
		span := l.domain
		if l.fact < len(spans) {
			span = clip(spans[l.fact], l.domain)
		}
		q.spans[i] = span
		q.low[i] = l.cell(span.Low)
		q.high[i] = l.cell(span.High)
	}
}

// clip returns what of a span lies in the domain; all of it if nothing does.
func clip(span, domain Range) Range {
	low, high := max(span.Low, domain.Low), min(span.High, domain.High)
	if low > high {
		return domain
	}
	return Range{low, high}
}

// reach marks the nodes that the possible cells lead to, from the root down,
// and returns the terminals among them.
func (q *Query) reach(d *Diagram) Mask {
	seen := q.seen
	clear(seen)
	seen[d.root()] = true
	for id := d.root(); id >= terminals; id-- {
		if seen[id] {
			for _, to := range q.possible(d, id) {
				seen[to] = true
			}
		}
	}
	var mask Mask
	for id := range terminals {
		if seen[id] {
			mask |= 1 << id
		}
	}
	return mask
}

// possible returns the edges of a node for the cells still possible.
func (q *Query) possible(d *Diagram, id int32) []int32 {
	n := d.nodes[id]
	return d.edges[n.first+q.low[n.level] : n.first+q.high[n.level]+1]
}

// resize returns a slice of that length, with any content, reusing its room.
func resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, 2*n)
	}
	return s[:n]
}
