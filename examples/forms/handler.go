package main

import (
	"embed"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"net/http"

	"github.com/kithcare/kith/assessment"
	"github.com/kithcare/kith/recoverycapital"
)

// maxBody is as much as a document may have.
const maxBody = 4 << 20

// instrumentID is the questionnaire that a form is made of.
const instrumentID = "barc-10"

//go:embed samples/*.json
var sampleTable embed.FS

// fault is what is wrong at a place of a document: at is a JSON Pointer, and
// message never has a value in it.
type fault struct {
	At      string `json:"at"`
	Message string `json:"message"`
}

// newHandler answers what the pages ask for. Pages holds the built pages.
func newHandler(pages fs.FS) (http.Handler, error) {
	h, err := newHost()
	if err != nil {
		return nil, err
	}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /forms", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, formNames()) })
	mux.HandleFunc("GET /forms/{name}", form)
	mux.HandleFunc("GET /instrument", h.instrument)
	mux.Handle("GET /samples/", http.FileServerFS(sampleTable))
	mux.HandleFunc("POST /documents/{name}", h.document)
	mux.Handle("GET /", http.FileServerFS(pages))
	// A document is about people: no other site may send or keep one.
	return http.NewCrossOriginProtection().Handler(mux), nil
}

func catalogue() assessment.Catalogue {
	return assessment.Instruments().With(recoverycapital.Instruments())
}

// instrument answers the key of the questionnaire: ids and codes, no wording.
func (h *host) instrument(w http.ResponseWriter, _ *http.Request) {
	data, err := assessment.Encode(h.key.Instrument())
	if err != nil {
		refuse(w, http.StatusInternalServerError, err)
		return
	}
	answer(w, http.StatusOK, json.RawMessage(data))
}

// document checks what was sent and answers it as the library has it, or what
// is wrong and where.
func (h *host) document(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	if err != nil {
		refuse(w, http.StatusRequestEntityTooLarge, assessment.FieldErrors{{Err: assessment.ErrTooLarge}})
		return
	}
	canonical, err := h.check(r.PathValue("name"), body)
	switch {
	case errors.Is(err, errNoForm):
		refuse(w, http.StatusNotFound, err)
	case err != nil:
		refuse(w, http.StatusUnprocessableEntity, err)
	default:
		answer(w, http.StatusOK, json.RawMessage(canonical))
	}
}

// refuse answers the faults of an error.
func refuse(w http.ResponseWriter, status int, err error) {
	answer(w, status, map[string][]fault{"faults": faultsOf(err)})
}

func faultsOf(err error) []fault {
	var fields assessment.FieldErrors
	if !errors.As(err, &fields) {
		return []fault{{Message: err.Error()}}
	}
	faults := make([]fault, len(fields))
	for i, f := range fields {
		faults[i] = fault{At: f.Path, Message: f.Err.Error()}
	}
	return faults
}

// answer writes JSON that nobody on the way keeps.
func answer(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(v) // whoever asked has gone
}
