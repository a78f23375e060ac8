#!/usr/bin/env python3
"""Makes the office documents of the tests: python-docx, openpyxl and LibreOffice.

    pip install python-docx openpyxl; apt-get install libreoffice-writer-nogui libreoffice-calc-nogui
    Tests/SpreadsheetsTests/make_fixtures.py        writes Fixtures/

The plans in them are invented. The files are committed, so that the tests need none of these programs.
"""
import datetime
import os
import re
import shutil
import subprocess
import tempfile
import zipfile

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl.styles import Font, PatternFill

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(HERE, "Fixtures")
HEAD = ["ที่", "กิจกรรม", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", "การรายงานผล"]
ROWS = [
    ["๑", "ติดป้าย No Gift Policy", "๓๐ มี.ค. ๗๐", "งานอำนวยการ", "ทุก ๑ เดือน"],
    ["๒", "อบรมเจ้าหน้าที่", "๑๕ ก.พ. ๗๐", "งานจราจร", "ทุก ๑ เดือน"],
]


def path(name):
    return os.path.join(OUT, name)


def fill(table, first, rows):
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(first + number, column).text = text


def plain_docx():
    """Two pages of one table, the second with the headings again, and one of something else before."""
    document = docx.Document()
    document.add_heading("แผนปฏิบัติการ", 1)
    other = document.add_table(2, 3)
    fill(other, 0, [["คำสั่ง", "ลงวันที่", "ลงนาม"], ["๑/๒๕๗๐", "๑ ต.ค. ๖๙", "-"]])
    for row in ROWS:
        table = document.add_table(2, 5)
        fill(table, 0, [HEAD, row])
        document.add_paragraph("(ต่อ)")
    document.save(path("plain.docx"))


def merged_docx():
    """Headings in two lines, a merged time, a title across the table."""
    document = docx.Document()
    table = document.add_table(6, 6)
    fill(table, 0, [["ที่", "กิจกรรม", "ระยะเวลา", "", "ผู้รับผิดชอบ", "สถานะ"],
                    ["", "", "เริ่ม", "สิ้นสุด", "", ""]])
    table.cell(0, 2).merge(table.cell(0, 3))
    for column in (0, 1, 4, 5):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(2, 0).text = "ด้านที่ ๑ การให้บริการ"
    table.cell(2, 0).merge(table.cell(2, 5))
    fill(table, 3, [["๑", "ติดป้าย", "๑ ม.ค. ๗๐", "๓๑ มี.ค. ๗๐", "งานอำนวยการ", ""],
                    ["๒", "อบรม", "", "", "งานจราจร", ""],
                    ["๓", "ประชุม", "๑ เม.ย. ๗๐", "๓๐ เม.ย. ๗๐", "งานจราจร", ""]])
    table.cell(3, 2).merge(table.cell(4, 2))
    table.cell(3, 3).merge(table.cell(4, 3))
    # Check boxes: as Word has them since 2010, as forms had them before, and as symbols.
    modern = ('<w:sdt %s xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr>'
              '<w14:checkbox><w14:checked w14:val="%s"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>'
              '<w:t>%s</w:t></w:r></w:sdtContent></w:sdt>')
    legacy = ('<w:r %s><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:sizeAuto/>'
              '<w:default w:val="%s"/></w:checkBox></w:ffData></w:fldChar></w:r>')
    code = '<w:r %s><w:instrText> FORMCHECKBOX </w:instrText></w:r>' % nsdecls("w")
    end = '<w:r %s><w:fldChar w:fldCharType="end"/></w:r>' % nsdecls("w")
    symbol = '<w:r %s><w:sym w:font="Wingdings" w:char="%s"/></w:r>'
    words = ["แล้วเสร็จ ", "อยู่ระหว่างดำเนินการ ", "ยังไม่ดำเนินการ"]
    for row, form, values in ((3, modern, "100"), (4, legacy, "010"), (5, symbol, ["F0A8", "F0A8", "F0FE"])):
        paragraph = table.cell(row, 5).paragraphs[0]
        for word, value in zip(words, values):
            shown = ("☒" if value == "1" else "☐",) if form is modern else ()
            paragraph._p.append(parse_xml(form % ((nsdecls("w"), value) + shown)))
            for part in (code, end) if form is legacy else ():
                paragraph._p.append(parse_xml(part))
            paragraph.add_run(" " + word)
    document.save(path("merged.docx"))


def months_docx():
    """Months of two calendar years with marks, a bar over merged cells, a coloured one."""
    document = docx.Document()
    table = document.add_table(5, 9)
    fill(table, 0, [["ที่", "โครงการ/กิจกรรม", "พ.ศ. ๒๕๖๙", "", "", "พ.ศ. ๒๕๗๐", "", "", "หน่วยงานที่รับผิดชอบ"],
                    ["", "", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", ""],
                    ["๑", "ก", "", "", "✓", "✓", "", "", "งานอำนวยการ"],
                    ["๒", "ข", "", "←→", "", "", "", "", "งานอำนวยการ"],
                    ["๓", "ค", "", "", "", "", "", "", "งานจราจร"]])
    table.cell(0, 2).merge(table.cell(0, 4))
    table.cell(0, 5).merge(table.cell(0, 7))
    table.cell(3, 3).merge(table.cell(3, 5))
    for column in (6, 7):
        table.cell(4, column)._tc.get_or_add_tcPr().append(
            parse_xml('<w:shd %s w:val="clear" w:fill="FFC000"/>' % nsdecls("w")))
    document.save(path("months.docx"))


def sheet(workbook, rows):
    page = workbook.active
    page.title = "แผน"
    for row in rows:
        page.append(row)
    return page


def dates_xlsx(name, epoch=None):
    """Dates as Excel keeps them, percentages, booleans, a formula, a hidden sheet."""
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    page = sheet(workbook, [
        ["แผนปฏิบัติการ ปี ๒๕๗๐"],
        ["ลำดับ", "กิจกรรม", "กำหนดส่ง", "ผู้รับผิดชอบ", "สถานะ"],
        [1, "ก", datetime.date(2027, 3, 30), "งานอำนวยการ", 0.5],
        [2, "ข", datetime.datetime(2027, 2, 15, 8, 30), "งานจราจร", 1],
        [3, "ค", datetime.date(2570, 1, 29), "งานจราจร", "แล้วเสร็จ"],
        [4, "ง", "๒๘ ก.พ. ๗๐", "งานจราจร", "ยังไม่ดำเนินการ"]])
    page.merge_cells("A1:E1")
    for row in (3, 4):
        page.cell(row, 5).number_format = "0%"
    page["C3"].number_format = "[$-107041E]d mmm yyyy;@"
    hidden = workbook.create_sheet("ซ่อน")
    hidden.append(["กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"])
    hidden.append(["ไม่ใช้", "ทุกวัน", "งานจราจร"])
    hidden.sheet_state = "hidden"
    workbook.save(path(name))


def months_xlsx():
    """Quarters in two lines with coloured cells and ticks, and a column of times without a heading."""
    workbook = openpyxl.Workbook()
    page = sheet(workbook, [
        ["ที่", "กิจกรรม", "ไตรมาส", None, None, None, "ผู้รับผิดชอบ"],
        [None, None, 1, 2, 3, 4, None],
        [1, "ก", None, "✓", None, None, "งานอำนวยการ"],
        [2, "ข", "/", "/", "/", "/", "งานจราจร"],
        [3, "ค", None, None, None, None, "งานจราจร"]])
    page.merge_cells("C1:F1")
    for place in ("A1:A2", "B1:B2", "G1:G2"):
        page.merge_cells(place)
    page["E5"].fill = PatternFill("solid", fgColor="FF92D050")
    workbook.save(path("quarters.xlsx"))


def unnamed_xlsx():
    workbook = openpyxl.Workbook()
    sheet(workbook, [
        ["ที่", "กิจกรรม", "ผู้รับผิดชอบ", None],
        [1, "ก", "งานอำนวยการ", "๓๐ มี.ค. ๗๐"],
        [2, "ข", "งานจราจร", "๑๕ ก.พ. ๗๐"]])
    workbook.save(path("unnamed.xlsx"))


def kept_xlsx():
    """A plan as it is kept: hidden and struck rows, an old date in a hidden column, months without days, sums,
    signatures, notes beside it, and last year's sheet."""
    workbook = openpyxl.Workbook()
    old = workbook.active
    old.title = "ปี 2569"
    old.append(["ที่", "กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"])
    old.append([1, "ของปีก่อน", "31 ม.ค. 69", "งานจราจร"])
    page = workbook.create_sheet("ปี 2570")
    for row in [
        ["ที่", "กิจกรรม", "กำหนดเสร็จ (เดิม)", "กำหนดเสร็จ", "ผู้รับผิดชอบ", None, "คะแนน"],
        [1, "ป้าย", datetime.date(2027, 1, 5), datetime.date(2027, 1, 29), "งานจราจร", None, 85.2],
        [2, "ซ่อนไว้", datetime.date(2027, 1, 5), datetime.date(2027, 2, 26), "งานจราจร"],
        [3, "ขีดฆ่า", datetime.date(2027, 1, 5), datetime.date(2027, 2, 26), "งานจราจร"],
        [4, "อบรม", datetime.date(2027, 1, 5), datetime.date(2027, 3, 1), "งานจราจร"],
        ["รวม", None, None, None, None],
        [None, "ลงชื่อ.............ผู้จัดทำ", None, None, "ลงชื่อ.............ผู้อนุมัติ"],
        [None, "(ผู้จัดทำ)", None, "1 ต.ค. 69", "ผกก."],
    ]:
        page.append(row)
    for row in range(2, 6):
        page.cell(row, 4).number_format = "[$-41E]d mmm yy"
    page.cell(5, 4).number_format = "[$-41E]mmmm yyyy"
    page.row_dimensions[3].hidden = True
    page.column_dimensions["C"].hidden = True
    for column in range(1, 6):
        page.cell(4, column).font = Font(strike=True)
    workbook.save(path("kept.xlsx"))


def kept_docx():
    """Two tables, each below its area, with sub-headings of nobody's list, and signatures in a table of their own."""
    document = docx.Document()
    document.add_paragraph("แผนปี ๒๕๗๐")
    rows = [["๑", "ป้าย", "๒๙ ม.ค. ๗๐", "งานจราจร", "สว.อก.", "☑", "☐"],
            ["๒", "อบรม", "๒๖ ก.พ. ๗๐", "งานจราจร", "", "☐", "☑"]]
    for number, row in enumerate(rows):
        document.add_paragraph("ด้านที่ %d" % (number + 1))
        table = document.add_table(3, 7)
        fill(table, 0, [["ที่", "กิจกรรม", "กำหนด", "ผู้รับผิดชอบ", "", "ผลการดำเนินงาน", ""],
                        ["", "", "", "หลัก", "ร่วม", "แล้วเสร็จ", "ยังไม่ดำเนินการ"], row])
        for column in range(3):
            table.cell(0, column).merge(table.cell(1, column))
        table.cell(0, 3).merge(table.cell(0, 4))
        table.cell(0, 5).merge(table.cell(0, 6))
    document.add_paragraph("")
    table = document.add_table(2, 7)
    fill(table, 0, [["ลงชื่อ..........", "", "", "", "", "", "ลงชื่อ.........."],
                    ["(ผู้จัดทำ)", "", "", "", "", "", "(ผู้อนุมัติ)"]])
    document.save(path("kept.docx"))


def converted(source, target):
    """The same document, written by LibreOffice."""
    with tempfile.TemporaryDirectory() as folder:
        kind = target.rsplit(".", 1)[1]
        subprocess.run(["soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                        "--convert-to", kind, "--outdir", folder, path(source)], check=True,
                       stdout=subprocess.DEVNULL)
        shutil.move(os.path.join(folder, source.rsplit(".", 1)[0] + "." + kind), path(target))


def hostile():
    """Files that no office program writes: each must be refused in a moment."""
    word = ('<?xml version="1.0"?>%s<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
            '2006/main"><w:body>%s</w:body></w:document>')
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">%s]>' % "".join(
        '<!ENTITY %s "%s">' % (chr(98 + n), ("&%s;" % chr(97 + n)) * 10) for n in range(9))
    cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    sheets = ('<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body>'
              '<office:spreadsheet><table:table table:name="a">%s</table:table></office:spreadsheet>'
              '</office:body></office:document-content>')
    row = ('<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
           'table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>')
    book = ('<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>')
    cells = '<worksheet><sheetData><row r="%d"><c r="A%d" t="str"><v>x</v></c></row></sheetData></worksheet>'
    merge = ('<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>x</v></c></row><row r="9000">'
             '<c r="AA9000" t="str"><v>x</v></c></row></sheetData><mergeCells>%s</mergeCells></worksheet>'
             % ('<mergeCell ref="A1:AA9000"/>' * 5000))
    files = {
        "hostile-entities.docx": {"word/document.xml": word % (bomb, cell % "&j;")},
        "hostile-deep.docx": {"word/document.xml": word % ("", "<w:tbl>" * 5000)},
        "hostile-bomb.docx": {"word/document.xml": word % ("", cell % ("a" * (200 << 20)))},
        "hostile-text.docx": {"word/document.xml": word % ("", cell % ("a" * (20 << 20)))},
        "hostile-path.docx": {"../../etc/passwd": "x", "/word/document.xml": word % ("", cell % "x")},
        "hostile-repeat.ods": {"content.xml": sheets % row},
        "hostile-far.xlsx": {"xl/workbook.xml": book, "xl/worksheets/sheet1.xml": cells % (1048576, 1048576)},
        "hostile-merge.xlsx": {"xl/workbook.xml": book, "xl/worksheets/sheet1.xml": merge},
        "hostile-missing.xlsx": {"xl/workbook.xml": "<workbook><sheets>"},
        "hostile-other.zip": {"readme.txt": "x"},
        "hostile-many.docx": dict({"word/document.xml": word % ("", "")}, **{"p%d" % n: "" for n in range(6000)}),
    }
    for name, parts in files.items():
        with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as archive:
            for part, text in parts.items():
                archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)


def without_dates(name):
    """The same bytes each time, as far as the programs allow."""
    with zipfile.ZipFile(path(name)) as archive:
        parts = [(i.filename, archive.read(i.filename)) for i in archive.infolist()]
    with zipfile.ZipFile(path(name), "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts:
            if part.startswith(("docProps/", "Thumbnails/", "word/media", "customXml/")) and part.endswith(
                    (".jpeg", ".png")):
                continue
            if part in ("docProps/core.xml", "meta.xml"):
                data = re.sub(rb">[^<>]*</(dc:creator|cp:lastModifiedBy|dc:description|meta:generator)>",
                              rb"></\1>", data)
            archive.writestr(zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)


def main():
    os.makedirs(OUT, exist_ok=True)
    plain_docx()
    merged_docx()
    months_docx()
    dates_xlsx("dates.xlsx")
    dates_xlsx("dates-1904.xlsx", openpyxl.utils.datetime.CALENDAR_MAC_1904)
    months_xlsx()
    unnamed_xlsx()
    kept_xlsx()
    kept_docx()
    converted("merged.docx", "merged.odt")
    converted("dates.xlsx", "dates.ods")
    converted("quarters.xlsx", "quarters.ods")
    shutil.copy(path("dates.ods"), path("again.ods"))
    converted("again.ods", "libreoffice.xlsx")
    os.remove(path("again.ods"))
    shutil.copy(path("merged.odt"), path("again.odt"))
    converted("again.odt", "libreoffice.docx")
    os.remove(path("again.odt"))
    for name in sorted(os.listdir(OUT)):
        if not name.startswith("hostile"):
            without_dates(name)
    hostile()


if __name__ == "__main__":
    main()
