package main

import (
	"math"
	"time"
)

// Contender does one piece of work, a chunk at a time. Its sum keeps the compiler
// from leaving work out; one below 0 says that the work failed.
type Contender struct {
	name  string
	items func(chunk int) int
	pass  func(chunk int) (sum int)
	upTo  int // chunks, where it is too slow for all; 0 is all
}

// Timing is the least time that a contender took for each chunk, and how many
// items there were in it. The zero value is of nothing.
type Timing struct {
	least []time.Duration
	items []int
}

// Race has the contenders do every chunk, one after the other, in every round. Each
// does a chunk twice, of which the second counts: whoever decides has just read, so
// that it is not the fetching of memory that is measured. What a contender takes is
// the sum of its least times for each chunk: whole rounds would let a quick one
// find a quiet moment on a busy machine that a slow one cannot, and chunks let all.
// The least times leave out most of the collection of garbage.
func Race(rounds, chunks int, all []Contender, tick func(done int)) (map[string]Timing, error) {
	out := map[string]Timing{}
	for _, c := range all {
		n := c.last(chunks)
		t := Timing{make([]time.Duration, n), make([]int, n)}
		for i := range t.least {
			t.least[i], t.items[i] = math.MaxInt64, c.items(i)
		}
		out[c.name] = t
	}
	for round := range rounds {
		for chunk := range chunks {
			tick(round*chunks + chunk)
			for _, c := range all {
				if chunk >= c.last(chunks) {
					continue
				}
				took, err := c.measure(chunk)
				if err != nil {
					return nil, err
				}
				least := out[c.name].least
				least[chunk] = min(least[chunk], took)
			}
		}
	}
	return out, nil
}

func (c *Contender) last(chunks int) int {
	if c.upTo == 0 {
		return chunks
	}
	return min(c.upTo, chunks)
}

func (c *Contender) measure(chunk int) (time.Duration, error) {
	sum := c.pass(chunk)
	start := time.Now() //nolint:forbidigo // a stopwatch
	again := c.pass(chunk)
	took := time.Since(start) //nolint:forbidigo // a stopwatch
	if sum < 0 || again != sum {
		return 0, failedError(c.name)
	}
	return took, nil
}

// failedError names a contender whose work failed, or came to something else the
// second time.
type failedError string

func (e failedError) Error() string {
	return string(e) + ": the work failed, or was another the second time"
}

// over is how often the time of another goes into this one, over the chunks that
// both have done.
func (t Timing) over(o Timing) float64 {
	var a, b time.Duration
	for i := range min(len(t.least), len(o.least)) {
		a, b = a+t.least[i], b+o.least[i]
	}
	return float64(a) / float64(b)
}

// item is the time for one item, in nanoseconds.
func (t Timing) item() float64 {
	var sum time.Duration
	n := 0
	for i, least := range t.least {
		sum, n = sum+least, n+t.items[i]
	}
	return float64(sum) / float64(n)
}

// Slope is the power of the size that the time for one item grows with, by least
// squares of the logarithms: 1 is linear.
func Slope(sizes []int, times []float64) float64 {
	var x, y, xx, xy float64
	for i, size := range sizes {
		a, b := math.Log(float64(size)), math.Log(times[i])
		x, y, xx, xy = x+a, y+b, xx+a*a, xy+a*b
	}
	n := float64(len(sizes))
	return (n*xy - x*y) / (n*xx - x*x)
}
