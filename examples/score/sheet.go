package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/kithcare/kith/assessment"
)

// A row that is longer is no row of answers: a quote was never closed, and the
// rest of the file would be read into memory in search of its end.
const maxRow = 16 << 20

// carried is the place of a column that belongs to no item.
const carried = -1

// sheet is a table of answers, read a row at a time.
type sheet struct {
	csv    *csv.Reader
	bound  *bound
	key    *assessment.Key
	in     assessment.Instrument
	words  []string // why there is no answer, in the order of the vocabulary
	header []string
	// columns has the item of each column, or carried.
	columns []int
	unasked []string // the items without a column
	hasID   bool

	// The row that was read last.
	row    int // from 1, below the header
	record []string
	cells  []assessment.Cell
	spoilt []bool // items whose cell is at fault
	ragged bool   // it has not a cell for each column, so that no cell is sure
	wrong  int    // cells at fault

	flags []flagCount
}

// bound fails where a row is too long. It is reset with each row.
type bound struct {
	from io.Reader
	left int
}

var errTooLong = errors.New("too long")

func (b *bound) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errTooLong
	}
	n, err := b.from.Read(p)
	b.left -= n
	return n, err
}

// readHeader reads a table up to its header. Taken are the names that the output
// has columns of its own for. The error has a line for each fault.
func readHeader(from io.Reader, key *assessment.Key, taken []string) (*sheet, error) {
	b := &bound{from: from, left: maxRow}
	text := bufio.NewReaderSize(b, 64<<10)
	if mark, err := text.Peek(3); err == nil && string(mark) == "\ufeff" {
		_, _ = text.Discard(len(mark)) // it was there a moment ago
	}
	in := key.Instrument()
	s := &sheet{
		csv: csv.NewReader(text), bound: b, key: key, in: in, words: assessment.AbsenceNotAsked.Words(),
		cells: make([]assessment.Cell, len(in.Items)), spoilt: make([]bool, len(in.Items)),
	}
	s.csv.FieldsPerRecord, s.csv.ReuseRecord = -1, true
	header, err := s.csv.Read()
	if err != nil {
		return nil, errors.New("header: " + unreadable(err))
	}
	s.header = append(s.header, header...)
	for i := range in.Flags {
		s.flags = append(s.flags, newFlagCount(in, i))
	}
	return s, s.place(taken)
}

// place finds the item of each column.
func (s *sheet) place(taken []string) error {
	places, own := map[string]int{}, map[string]bool{}
	for i, it := range s.in.Items {
		places[it.ID] = i
	}
	for _, name := range taken {
		own[name] = true
	}
	var faults []error
	seen := make([]bool, len(s.in.Items))
	for i, name := range s.header {
		at, is := places[name]
		switch {
		case !is && own[name]:
			faults = append(faults, fmt.Errorf("header, column %d: has the name of a column of the output; give it another", i+1))
		case is && seen[at]:
			faults = append(faults, fmt.Errorf("header, column %d: item %s has a column already", i+1, name))
		case is:
			seen[at] = true
		case name == "id":
			s.hasID = true
		}
		if !is {
			at = carried
		}
		s.columns = append(s.columns, at)
	}
	for i, is := range seen {
		if !is {
			s.unasked = append(s.unasked, s.in.Items[i].ID)
		}
	}
	if len(s.unasked) == len(seen) {
		faults = append(faults, errors.New("header: no column is named after an item of this instrument; the columns want commas between them and the ids that -list shows"))
	}
	return errors.Join(faults...)
}

// next reads the next row, and reports its faults. It reports false at the end,
// or where the rest cannot be read.
func (s *sheet) next(log *reporter) bool {
	s.bound.left = maxRow
	record, err := s.csv.Read()
	if errors.Is(err, io.EOF) {
		return false
	}
	s.row++
	if err != nil {
		log.fault(fmt.Sprintf("row %d: %s; it and what follows are left out", s.row, unreadable(err)))
		return false
	}
	clear(s.cells)
	if s.wrong > 0 {
		clear(s.spoilt)
	}
	s.record, s.wrong, s.ragged = record, 0, len(record) != len(s.columns)
	if s.ragged {
		log.fault(fmt.Sprintf("row %d: has %d cells, and the header %d", s.row, len(record), len(s.columns)))
	} else {
		s.read(log)
	}
	for i := range s.flags {
		s.flags[i].count(s)
	}
	return true
}

// bad reports whether the row has no score because of a fault.
func (s *sheet) bad() bool { return s.ragged || s.wrong > 0 }

// read takes the cells of the row.
func (s *sheet) read(log *reporter) {
	for i, item := range s.columns {
		if item == carried {
			continue
		}
		cell, ok := s.cell(s.record[i])
		if ok && s.key.Takes(item, cell) {
			s.cells[item] = cell
			continue
		}
		s.wrong++
		s.spoilt[item] = true
		if log.full() {
			log.faults++ // nobody will read its words
			continue
		}
		log.fault(fmt.Sprintf("row %d, column %s: %s", s.row, s.in.Items[item].ID, s.complaint(item, ok)))
	}
}

func (s *sheet) complaint(item int, number bool) string {
	if !number {
		return "want a whole number, an empty cell or one of " + strings.Join(s.words, ", ")
	}
	it := s.in.Items[item]
	if it.Open {
		return assessment.ErrCode.Error() + ", -1000000000 to 1000000000"
	}
	return fmt.Sprintf("%s, %d to %d", assessment.ErrCode, it.Low, it.High)
}

// cell reads one cell. It reports false where it is neither a whole number nor
// one of the absences.
func (s *sheet) cell(text string) (assessment.Cell, bool) {
	text = strings.Trim(text, " \t")
	if text == "" {
		return assessment.AbsentCell(assessment.AbsenceNotAsked), true
	}
	for i, word := range s.words {
		if text == word {
			return assessment.AbsentCell(assessment.Absence(i)), true
		}
	}
	n, err := strconv.Atoi(text)
	if errors.Is(err, strconv.ErrSyntax) {
		return assessment.Cell{}, false
	}
	return assessment.CodeCell(n), true // one out of range is the largest or smallest, and no code
}

// unreadable words an error of the reader without what it read.
func unreadable(err error) string {
	switch {
	case errors.Is(err, io.EOF):
		return "there is none"
	case errors.Is(err, errTooLong):
		return "is longer than 16 MiB; a quote may be left open"
	case errors.Is(err, csv.ErrQuote), errors.Is(err, csv.ErrBareQuote):
		return "a quote is left open or stands inside a cell without quotes"
	default:
		return "cannot be read"
	}
}

// noteUnasked says once which items have no column.
func (s *sheet) noteUnasked(log *reporter) {
	if len(s.unasked) > 0 {
		log.note("no column for " + runs(s.unasked) + ": taken as not asked in every row")
	}
}
