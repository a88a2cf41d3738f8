"""Spellings by which something in a record seems to tell of somebody else, of who told, or of a danger."""
import re

SAID = r"(?:said|says|told|tells|rang|rings|called|phoned|reported|reports|contacted|wrote|informed|alleged|claims?)"
WHO = (r"(?:neighbours?|caller|member of the public|relatives?|grandmother|grandfather|grandparents?|nan|grandma|"
       r"grandad|aunt(?:ie|y)?|uncle|cousin|friend|ex[- ]?(?:partner|husband|wife|boyfriend|girlfriend)|classmates?|"
       r"landlord|landlady|babysitter|childminder|stepfather|stepmother|step-?dad|step-?mum|somebody|someone)")
TELLS = re.compile(rf"\b(?:anonymous\w*|{WHO}\b[^.;\n]{{0,40}}\b{SAID}\b|(?:reported|told|seen) by (?:an? |the |her |"
                   rf"his |their )?{WHO})", re.IGNORECASE)
IN_CONFIDENCE = re.compile(
    r"\b(?:in (?:strict(?:est)? )?confidence|confidential(?:ly)?|asked (?:us |me |staff )?(?:not to|that (?:we|I) not)|"
    r"not to be (?:named|told)|does(?: not|n['’]t) want (?:him|her|them|anyone|anybody|mum|dad|[A-Z]\w+)[^.]{0,30}"
    r"(?:know|find out|told)|must not (?:know|find out|be told)|off the record|"
    r"between (?:us|ourselves))", re.IGNORECASE)
HARMFUL = re.compile(
    r"\b(?:refuge|safe house|safety plan|code ?word|non[- ]molestation|injunction|occupation order|marac|idva|"
    r"panic alarm|new address|moved (?:away|out) (?:from|to)|police (?:operation|investigation|intelligence)|"
    r"strategy (?:meeting|discussion)|covert|forced marriage|honou?r[- ]based|fgm|"
    r"genital mutilation|sexual exploitation|risk to (?:her|his|their|the child))",
    re.IGNORECASE)
SEXUAL = re.compile(
    r"\b(?:contracepti\w*|condoms?|the pill|implant|coil|depo|morning[- ]after|emergency pill|sti|stis|std|chlamydia|"
    r"gonorrh\w*|syphilis|hiv|pregnan\w*|termination|abortion|miscarr\w*|sexual\w*|sexually|had sex|having sex|"
    r"boyfriend|girlfriend|gay|lesbian|bisexual|trans|smear|periods? (?:is |are )?late)\b", re.IGNORECASE)
OTHERS = re.compile(
    r"\b(?:(?i:boyfriend|girlfriend|friends?|best friend|neighbours?|partner|cousin|uncle|aunt(?:ie|y)?|nan|grandma|"
    r"grandmother|grandfather|classmates?|lodger|ex|stepfather|stepmother|step-?dad|step-?mum|"
    r"half[- ](?:brother|sister)|brother|sister)(?:,? (?:called|named))?,? (?:is )?)"
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
REACHES = re.compile(r"(?<![\d.])(?:\+44\s?|0)\d(?:[\s-]?\d){8,9}(?!\d)|[\w.+-]+@[\w-]+\.[\w.]+|"
                     r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)")
STREET = re.compile(r"\b\d{1,4}[A-Za-z]? (?:[A-Z][\w’'-]+ ){1,3}(?:Road|Street|Close|Avenue|Lane|Way|Drive|Gardens|"
                    r"Terrace|Court|Place|Crescent|Grove|Rd|St|Ave)\b")
