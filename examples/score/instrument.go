package main

import (
	"errors"
	"io"
	"os"
	"strings"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// More than a file with an instrument may hold: what is longer is refused when
// it is decoded.
const maxKeyBytes = 5 << 20

// catalogue is every instrument that comes with the library.
func catalogue() assessment.Catalogue {
	return assessment.Instruments().With(recoverycapital.Instruments())
}

// isFile tells a file from an id, which has none of these.
func isFile(name string) bool {
	return strings.HasSuffix(strings.ToLower(name), ".json") || strings.ContainsAny(name, `/\`)
}

// findKey is the key of an instrument that has this id, or is in this file.
func findKey(name string) (*assessment.Key, error) {
	if isFile(name) {
		in, err := readInstrument(name)
		if err != nil {
			return nil, err
		}
		return assessment.NewKey(in)
	}
	key, err := catalogue().Key(name)
	switch {
	case errors.Is(err, assessment.ErrNoInstrument):
		return nil, errNoInstrument
	case errors.Is(err, assessment.ErrRefused):
		return nil, usageError("-instrument: " + err.Error())
	}
	return key, err
}

const errNoInstrument = usageError("-instrument: no instrument has this id; -list shows those that come with the library")

func readInstrument(name string) (assessment.Instrument, error) {
	f, err := os.Open(name)
	if err != nil {
		return assessment.Instrument{}, errors.New("/: the file of the instrument cannot be opened")
	}
	defer func() { _ = f.Close() }() // it was only read
	data, err := io.ReadAll(io.LimitReader(f, maxKeyBytes))
	if err != nil {
		return assessment.Instrument{}, errors.New("/: the file of the instrument cannot be read")
	}
	return assessment.DecodeInstrument(data)
}
