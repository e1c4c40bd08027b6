package diagram

import (
	"errors"
	"math"
	"slices"
	"testing"
)

// tape reads an expression from bytes. It ends in zeros.
type tape []byte

func (b *tape) next() byte {
	if len(*b) == 0 {
		return 0
	}
	x := (*b)[0]
	*b = (*b)[1:]
	return x
}

// number is mostly small, sometimes an end of int.
func (b *tape) number() int {
	switch x := b.next(); x {
	case 200:
		return math.MinInt
	case 201:
		return math.MaxInt
	default:
		return int(int8(x)) % 8
	}
}

func (b *tape) expr(facts, depth int) Expr {
	x := b.next()
	if depth == 0 {
		return Expr{Op: Test, Fact: int(x) % facts, Low: b.number(), High: b.number()}
	}
	e := Expr{Op: Op(x % 6)} // one more than there are
	switch e.Op {
	case Test:
		e.Fact = int(b.next())%(facts+1) - int(x>>7)
		e.Low, e.High = b.number(), b.number()
	case Not:
		e.Args = many(1+int(x>>7), func(int) Expr { return b.expr(facts, depth-1) })
	case All, Any:
		e.Args = many(int(x>>3)%5, func(int) Expr { return b.expr(facts, depth-1) })
	case Silent: // has no parts; nor has an operation that there is not
	}
	return e
}

func FuzzBuild(f *testing.F) {
	f.Add([]byte{}, []byte{})
	f.Add([]byte{3, 2, 4, 1}, []byte{0x18, 3, 0, 1, 5, 0x11, 3, 1, 0, 0, 3, 2, 1, 1, 4})
	f.Add([]byte{5, 5, 5, 5}, []byte{0x10, 0x11, 3, 0, 0, 1, 3, 1, 2, 3, 2, 0x10, 3, 2, 200, 1, 4})
	f.Add([]byte{6, 9}, []byte{0x99, 2, 3, 0, 200, 201, 0x83, 7, 1, 0, 5})
	f.Fuzz(func(t *testing.T, shape, code []byte) {
		in := tape(shape)
		facts := make([]Range, 1+in.next()%4)
		for i := range facts {
			low := in.number() % 4
			if low < -8 || low > 8 {
				low = 0
			}
			facts[i] = Range{low, low + int(in.next()%5)}
		}
		src := tape(code)
		e := src.expr(len(facts), 5)
		d, err := Build(e, facts, Limits{})
		if err != nil {
			if d != nil || !errors.Is(err, ErrInvalid) && !errors.Is(err, ErrTooLarge) {
				t.Fatalf("%v, %v: neither a diagram nor one of our errors", d, err)
			}
			return
		}
		b := newBrute(&e, facts)
		if err := b.checkDiagram(d); err != nil {
			t.Fatalf("%+v over %v: %v", e, facts, err)
		}
		spans := slices.Clone(facts)
		var order []int
		for i := range spans {
			spans[i] = Range{in.number(), in.number()}
			order = append(order, in.number())
		}
		var q Query
		for _, s := range [][]Range{nil, spans, spans[:len(spans)/2]} {
			if err := b.checkQuery(&q, d, s, order); err != nil {
				t.Fatalf("%+v over %v, spans %v, order %v: %v", e, facts, s, order, err)
			}
		}
	})
}
