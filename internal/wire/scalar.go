package wire

import "strconv"

// word reads a word of a vocabulary. Whatever is none is left to the type itself,
// which says what it wants instead.
func (d *decoder) word(p *plan, at cell) (ok, on bool) {
	if d.peek() == '"' {
		start := d.pos
		raw, f, on := d.quoted()
		if !on {
			return false, false
		}
		if i := p.words.find(raw); i >= 0 && f == 0 && len(raw) <= d.lim.Text {
			*at.word() = uint8(i)
			return true, true
		}
		d.pos = start
	}
	return d.string(p, at)
}

// string reads a text.
func (d *decoder) string(p *plan, at cell) (ok, on bool) {
	if d.peek() != '"' {
		return false, d.refuse(want("want text"))
	}
	text, sound, on := d.text()
	if !on {
		return false, false
	}
	if fault := d.setText(p, at, text, sound); fault != nil {
		d.fault(fault)
		return false, true
	}
	return true, true
}

// setText sets the value at the cell to text, or returns the fault that forbids it.
func (d *decoder) setText(p *plan, at cell, text []byte, sound bool) error {
	switch {
	case !sound:
		return ErrUTF8
	case len(text) > d.lim.Text:
		return most(ErrTooLong, d.lim.Text, "bytes")
	case p.in == opString:
		*at.text() = d.texts.of(text)
		return nil
	}
	err := at.unmarshaler(p.unmarshaler).UnmarshalText(text)
	if err != nil {
		at.value(p.typ).SetZero() // it may have got half way
	}
	return err
}

// bool reads true or false.
func (d *decoder) bool(at cell) (ok, on bool) {
	c := d.peek()
	if c != 't' && c != 'f' {
		return false, d.refuse(want("want true or false"))
	}
	if !d.skip() {
		return false, false
	}
	*at.bool() = c == 't'
	return true, true
}

// int reads a whole number.
func (d *decoder) int(p *plan, at cell) (ok, on bool) {
	c := d.peek()
	if c != '-' && (c < '0' || c > '9') {
		return false, d.refuse(want("want a whole number"))
	}
	digits, whole, on := d.number()
	if !on {
		return false, false
	}
	n, fits := parseInt(digits)
	if !whole || !fits || !p.holds(n, c == '-') {
		d.fault(ErrNumber)
		return false, true
	}
	at.setInt(p.size, n)
	return true, true
}

// holds reports whether the type of p has the number n. It tells -0 from 0.
func (p *plan) holds(n int64, negative bool) bool {
	if p.in == opUint {
		return !negative && (p.size == 8 || n>>(8*p.size) == 0)
	}
	rest := n >> (8*p.size - 1)
	return rest == 0 || rest == -1
}

// parseInt is the number that digits, with a sign or without, make if it is in range.
func parseInt(digits []byte) (n int64, ok bool) {
	const short, longest = 18, len("-9223372036854775808")
	if len(digits) > longest {
		return 0, false
	}
	if len(digits) > short || digits[0] == '-' {
		n, err := strconv.ParseInt(string(digits), 10, 64)
		return n, err == nil
	}
	for _, c := range digits {
		n = 10*n + int64(c-'0')
	}
	return n, true
}

// float reads a number. One too small to be told from 0 is 0.
func (d *decoder) float(at cell) (ok, on bool) {
	if c := d.peek(); c != '-' && (c < '0' || c > '9') {
		return false, d.refuse(want("want a number"))
	}
	digits, _, on := d.number()
	if !on {
		return false, false
	}
	f, fault := strconv.ParseFloat(string(digits), 64)
	if len(digits) > longestFloat || fault != nil {
		d.fault(ErrFloat)
		return false, true
	}
	*at.float() = f + 0 // -0 is 0
	return true, true
}

// longestFloat is more digits than any float64 needs.
const longestFloat = 400
