// Sorting and filtering; without it the report can be read all the same.
(function () {
  "use strict";
  var table = document.querySelector("table.peta");
  var form = document.getElementById("saring");
  if (!table || !form) { return; }
  var body = table.tBodies[0];
  var rows = Array.prototype.slice.call(body.rows);
  var names = Array.prototype.slice.call(document.querySelectorAll(".nama-nama li"));
  var search = document.getElementById("cari");
  var status = document.getElementById("pilih-status");
  var gap = document.getElementById("pilih-kurang");
  var order = document.getElementById("urut");
  var told = document.getElementById("hasil");
  var nothing = document.getElementById("tak-ada");
  var heads = Array.prototype.slice.call(table.querySelectorAll("th[data-urut]"));
  var collator = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
  var NUMBERS = /^-?[0-9.]+$/;

  rows.forEach(function (row, index) { row.nomor = index; });

  function value(row, key) {
    var cell = row.querySelector('[data-k="' + key + '"]');
    return cell ? cell.getAttribute("data-v") : "";
  }

  function compare(one, other) {
    return NUMBERS.test(one) && NUMBERS.test(other) ? one - other : collator.compare(one, other);
  }

  function sort(by) {
    var down = by.charAt(0) === "-";
    var key = down ? by.slice(1) : by;
    rows.sort(function (a, b) {
      var step = compare(value(a, key), value(b, key));
      return (down ? -step : step) || a.nomor - b.nomor;
    });
    rows.forEach(function (row) { body.appendChild(row); });
    heads.forEach(function (head) {
      if (head.getAttribute("data-urut").replace("-", "") === key) {
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
      } else {
        head.removeAttribute("aria-sort");
      }
    });
    order.value = by;
  }

  function has(list, word) { return (" " + list + " ").indexOf(" " + word + " ") >= 0; }

  function filter() {
    var wanted = search.value.trim().toLowerCase();
    var shown = 0;
    rows.forEach(function (row) {
      var fits = value(row, "nama").toLowerCase().indexOf(wanted) >= 0 &&
        (!status.value || row.getAttribute("data-status") === status.value) &&
        (!gap.value || has(row.getAttribute("data-kurang"), gap.value));
      row.hidden = !fits;
      var details = document.getElementById(row.getAttribute("data-id"));
      if (details) { details.hidden = !fits; }
      if (fits) { shown += 1; }
    });
    var others = 0;
    names.forEach(function (name) {
      var fits = name.getAttribute("data-nama").toLowerCase().indexOf(wanted) >= 0 &&
        (!status.value || status.value === "tanpa");
      name.hidden = !fits;
      if (fits) { others += 1; }
    });
    nothing.hidden = shown > 0;
    var all = shown === rows.length && others === names.length;
    told.textContent = all ? "" : shown + " dari " + rows.length +
      " perangkat daerah yang punya berkas ditampilkan" +
      (names.length ? ", dan " + others + " dari " + names.length + " yang tanpa berkas." : ".");
  }

  heads.forEach(function (head) {
    var button = document.createElement("button");
    button.type = "button";
    while (head.firstChild) { button.appendChild(head.firstChild); }
    head.appendChild(button);
    button.addEventListener("click", function () {
      var first = head.getAttribute("data-urut");
      var key = first.replace("-", "");
      var now = head.getAttribute("aria-sort");
      var opposite = first.charAt(0) === "-" ? key : "-" + key;
      var usual = first.charAt(0) === "-" ? "descending" : "ascending";
      sort(now === usual ? opposite : first);
    });
  });
  form.addEventListener("input", filter);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () {
    // The fields are emptied only after this event.
    setTimeout(function () { filter(); sort("skor"); }, 0);
  });
  order.addEventListener("change", function () { sort(order.value); });
  form.hidden = false;

  function each(open) {
    document.querySelectorAll("#rincian details").forEach(function (part) { part.open = open; });
  }
  document.querySelector(".semua").hidden = false;
  document.getElementById("buka").addEventListener("click", function () { each(true); });
  document.getElementById("tutup").addEventListener("click", function () { each(false); });

  function follow() {
    // A link into the details must not lead to something that the filter hides.
    var target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      form.reset();
      setTimeout(function () { target.scrollIntoView(); }, 0);
    }
  }
  window.addEventListener("hashchange", follow);
}());
