package wiretest

import (
	"encoding"
	"reflect"
	"strconv"

	"github.com/kithcare/kith/internal/wire"
)

// string reads a text.
func (d *decoder) string(p *plan, v reflect.Value) (bool, error) {
	if d.peek() != '"' {
		return false, d.refuse(want("want text"))
	}
	text, sound, err := d.text()
	if err != nil {
		return false, err
	}
	if fault := d.setText(p, v, text, sound); fault != nil {
		v.SetZero()
		d.fault(fault)
		return false, nil
	}
	return true, nil
}

// setText sets v to text, or returns the fault that forbids it.
func (d *decoder) setText(p *plan, v reflect.Value, text []byte, sound bool) error {
	if !sound {
		return wire.ErrUTF8
	}
	if len(text) > d.lim.Text {
		return most(wire.ErrTooLong, d.lim.Text, "bytes")
	}
	if p.in == opString {
		v.SetString(string(text))
		return nil
	}
	u, ok := v.Addr().Interface().(encoding.TextUnmarshaler)
	if !ok {
		return wire.ErrUnsupported // does not happen: the plan has asked
	}
	return u.UnmarshalText(text)
}

// bool reads true or false.
func (d *decoder) bool(v reflect.Value) (bool, error) {
	c := d.peek()
	if c != 't' && c != 'f' {
		return false, d.refuse(want("want true or false"))
	}
	if err := d.skip(); err != nil {
		return false, err
	}
	v.SetBool(c == 't')
	return true, nil
}

// int reads a whole number.
func (d *decoder) int(p *plan, v reflect.Value) (bool, error) {
	if c := d.peek(); c != '-' && (c < '0' || c > '9') {
		return false, d.refuse(want("want a whole number"))
	}
	digits, whole, err := d.number()
	if err != nil {
		return false, err
	}
	if !whole || !setInt(p, v, digits) {
		d.fault(wire.ErrNumber)
		return false, nil
	}
	return true, nil
}

// float reads a number. One too small to be told from 0 is 0.
func (d *decoder) float(v reflect.Value) (bool, error) {
	if c := d.peek(); c != '-' && (c < '0' || c > '9') {
		return false, d.refuse(want("want a number"))
	}
	digits, _, err := d.number()
	if err != nil {
		return false, err
	}
	f, fault := strconv.ParseFloat(string(digits), 64)
	if len(digits) > longestFloat || fault != nil {
		d.fault(wire.ErrFloat)
		return false, nil
	}
	v.SetFloat(f + 0) // -0 is 0
	return true, nil
}

// longestFloat is more digits than any float64 needs.
const longestFloat = 400

// setInt sets v to the number if it is in range.
func setInt(p *plan, v reflect.Value, digits []byte) bool {
	const longest = len("-9223372036854775808")
	if len(digits) > longest {
		return false
	}
	n, err := strconv.ParseInt(string(digits), 10, 64)
	switch {
	case err != nil:
		return false
	case p.in == opInt && !v.OverflowInt(n):
		v.SetInt(n)
		return true
	case p.in == opUint && digits[0] != '-' && !v.OverflowUint(uint64(n)):
		v.SetUint(uint64(n))
		return true
	}
	return false
}
