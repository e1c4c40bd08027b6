package main

import (
	"encoding/json"
	"net/http"

	"github.com/kithcare/kith/schema"
)

// bundle is what a page makes a form of: a schema without references, and how
// JSON Forms is to lay it out.
type bundle struct {
	Schema json.RawMessage `json:"schema"`
	UI     json.RawMessage `json:"ui"`
}

// formNames lists the documents that have a form.
func formNames() []string {
	var names []string
	for _, d := range schema.Documents() {
		if d.Form != nil {
			names = append(names, d.Name)
		}
	}
	return names
}

func form(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	for _, d := range schema.Documents() {
		if d.Name == name && d.Form != nil {
			answer(w, http.StatusOK, bundle{d.Form, d.UI})
			return
		}
	}
	refuse(w, http.StatusNotFound, errNoForm)
}
