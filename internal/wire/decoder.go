package wire

// Decoder is [Decode] for many documents: it takes the memory of the last one for
// the next. Its zero value is ready. It is for one goroutine at a time.
//
// Whatever lists and pointers the last Decode filled in are overwritten by the next,
// also where that is given another dst; only strings stay as they are. Once it has
// seen a few alike documents it allocates for texts that it does not remember, and
// for faults.
type Decoder struct {
	decoder decoder
	busy    bool // or was when a report or a type's own method panicked
}

const (
	// knownTexts is how many texts are remembered from one document to the next. With
	// the pieces of memory that they stand in they take less than 512 KiB.
	knownTexts = 1 << 9
	// largeDocument is how many bytes a document must have, at least, for its memory
	// not to be kept: one large document must not cost for ever.
	largeDocument = 256 << 10
)

// Decode is [Decode] in all but the memory it takes.
func (r *Decoder) Decode(data []byte, dst any, lim Limits, report func(pointer string, err error)) {
	if r.busy {
		*r = Decoder{} // what was read half way is not known to be zero
	}
	r.busy = true
	d := &r.decoder
	if d.texts.known == nil {
		d.texts.known = make([]string, knownTexts)
	}
	d.lim, d.report, d.faults, d.steps, d.store.reuse = lim, report, 0, 0, true
	d.decode(data, dst)
	d.data, d.end, d.report = nil, nil, nil // nothing of the caller's is kept
	if len(data) >= largeDocument {
		d.store, d.texts, d.scratch = store{}, texts{}, nil
	}
	r.busy = false
}
